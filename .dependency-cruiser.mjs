// The arrows of the house: no circles, no app into another app, engines that know no contract, and in the engine's own
// folders no lower one that imports a higher one.
const rooms = ["judge", "ask", "plant", "run", "report", "cli"];
const inEngine = (...names) => `^packages/conformance/src/(${names.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-app-into-app",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    { name: "no-package-into-app", severity: "error", from: { path: "^(packages|openapi)/" }, to: { path: "^apps/" } },
    {
      name: "engine-imports-spec-alone",
      severity: "error",
      from: { path: "^packages/(conformance|spec)/src/" },
      to: { path: "^(packages|openapi)/|^@badge-contract/", pathNot: "^packages/(conformance|spec)/" },
    },
    {
      name: "engine-by-its-entries",
      severity: "error",
      from: { path: "^(apps/[^/]+/src|packages/[^/]+/tools)/" },
      to: { path: inEngine(...rooms), pathNot: "/ask/prism\\.ts$" },
    },
    ...rooms.map((room, index) => ({
      name: `no-higher-room-than-${room}`,
      severity: "error",
      from: { path: inEngine(room) },
      to: { path: rooms.length > index + 1 ? inEngine(...rooms.slice(index + 1)) : "^$" },
    })),
  ],
  options: {
    doNotFollow: { path: "(^|/)(dist|node_modules|generated)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "default"] },
  },
};
