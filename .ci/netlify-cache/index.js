// Keeps the JDK, Maven and its libraries, which .ci/netlify-build fetches, from one build on Netlify to the next.
const FOLDER = ".netlify/jianbao";

exports.onPreBuild = ({ utils }) => utils.cache.restore(FOLDER);

// After a build that failed, too: most builds fail over the content, and the tools are good.
exports.onEnd = ({ utils }) => utils.cache.save(FOLDER);
