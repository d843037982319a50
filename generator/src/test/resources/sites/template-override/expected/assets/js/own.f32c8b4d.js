import { two } from "./parts/two.32201e6f.js";
import "./parts/alone.36f7ac64.js";
import elsewhere from "./not-an-asset.js";

export const later = () => import('./parts/two.32201e6f.js');
