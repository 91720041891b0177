import { startMockServer } from "@badge-contract/mocks/node";

const mock = await startMockServer();
process.argv[2] = mock.url;
try {
  await import("./consumer.js");
} finally {
  await mock.close();
}
