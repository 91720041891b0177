// Asks the remote cache one question before turbo asks it one per task. Where it does not answer or refuses the token,
// this says so once, and the run is a local one: `eval "$(node .ci/probe.mjs)"`.
const { TURBO_API, TURBO_TOKEN = "", TURBO_TEAM = "" } = process.env;

async function trouble(api) {
  try {
    const question = new URL(`/v8/artifacts/0000000000000000?slug=${encodeURIComponent(TURBO_TEAM)}`, api);
    const headers = { authorization: `Bearer ${TURBO_TOKEN}` };
    const { status } = await fetch(question, { headers, signal: AbortSignal.timeout(10_000) });
    if (status === 401 || status === 403) return "refuses TURBO_TOKEN";
    // It has no such artefact, and should say so.
    if (status !== 404) return `answers ${status} where 404 was expected`;
  } catch (error) {
    if (error.code === "ERR_INVALID_URL") return "cannot be asked: TURBO_API is no URL";
    return `does not answer (${error.cause?.code ?? error.name})`;
  }
}

if (TURBO_API) {
  const found = await trouble(TURBO_API);
  if (found) {
    console.error(`The remote cache ${found}: this run builds locally.`);
    console.log("export TURBO_CACHE=local:rw");
  }
}
