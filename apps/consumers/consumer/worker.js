import { run } from "./program.js";

// biome-ignore lint/style/noDefaultExport: workerd takes a worker's handlers from there
export default {
  async fetch(request) {
    const { searchParams } = new URL(request.url);
    return Response.json(await run(searchParams.get("mock"), searchParams.get("faults")));
  },
};
