// Sends one request to the remote cache before turbo sends one per task. If the cache doesn't answer or refuses the
// token, this reports it once, and the run builds locally: `eval "$(node .ci/probe.mjs)"`.
const { TURBO_API, TURBO_TOKEN = "", TURBO_TEAM = "" } = process.env;

async function trouble(api) {
  try {
    const question = new URL(`/v8/artifacts/0000000000000000?slug=${encodeURIComponent(TURBO_TEAM)}`, api);
    const headers = { authorization: `Bearer ${TURBO_TOKEN}` };
    const { status } = await fetch(question, { headers, signal: AbortSignal.timeout(10_000) });
    if (status === 401 || status === 403) return "refuses TURBO_TOKEN";
    // The cache has no such artefact, so 404 is the right answer.
    if (status !== 404) return `answers ${status} where 404 was expected`;
  } catch (error) {
    if (error.code === "ERR_INVALID_URL") return "cannot be asked: TURBO_API isn't a URL";
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
