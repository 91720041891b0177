module.exports = {
  transformIgnorePatterns: ["/node_modules/(?!(@badge-contract|@noble|openapi-fetch)/)"],
};
