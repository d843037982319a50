// Reads files as Netlify does, with its own parsers; prints one JSON value.
//   netlify.mjs config FOLDER CONTEXT   how FOLDER/netlify.toml builds in a context
//   netlify.mjs headers FILE            what a file _headers says
//   netlify.mjs redirects FILE          what a file _redirects, or the redirects of a netlify.toml, say
import { resolveConfig } from "@netlify/config";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const [what, path, context] = process.argv.slice(2);

async function config() {
  try {
    const { config } = await resolveConfig({
      cwd: path, repositoryRoot: path, context, branch: "main", mode: "require", offline: true, buffer: true,
    });
    return { build: config.build, plugins: config.plugins, failure: "" };
  } catch (error) {
    return { failure: error.message };
  }
}

function problems(errors) {
  return errors.map(String);
}

async function headers() {
  const { headers, errors } = await parseAllHeaders({ headersFiles: [path], minimal: true });
  return { headers, errors: problems(errors) };
}

async function redirects() {
  const { redirects, errors } = await parseAllRedirects(
    path.endsWith(".toml") ? { netlifyConfigPath: path, minimal: true } : { redirectsFiles: [path], minimal: true });
  return { redirects, errors: problems(errors) };
}

console.log(JSON.stringify(await { config, headers, redirects }[what]()));
