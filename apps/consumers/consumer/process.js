// Where there are processes: the same, and against a mock server of this runtime's own.
import { startMockServer } from "@badge-contract/mocks/node";
import { callAll, run } from "./program.js";

const [baseUrl, faults] = process.argv.slice(2);
const mock = await startMockServer();
const ownServer = await callAll({ baseUrl: mock.url });
await mock.close();
console.log(JSON.stringify({ ...(await run(baseUrl, faults)), ownServer }));
