const { getDefaultConfig } = require("metro-config");

// What `@react-native/metro-config` sets of what matters to a package: packages are found by their exports, and code is made for Hermes.
module.exports = (async () => {
  const config = await getDefaultConfig(__dirname);
  config.transformer.babelTransformerPath = require.resolve("@react-native/metro-babel-transformer");
  config.resolver.unstable_enablePackageExports = true;
  config.resolver.unstable_conditionNames = ["react-native", "require"];
  return config;
})();
