export default () => import("./one.js");
