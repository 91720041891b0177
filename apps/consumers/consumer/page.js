import { run } from "./program.js";

const { searchParams } = new URL(location.href);
window.report = run(searchParams.get("mock"), searchParams.get("faults"));
