/** Whether a file belongs to a tool that builds images, and that is not read otherwise. Its file may name a Dockerfile of any name. */
export function isOfTool(path: string): boolean {
  return TOOLS.test(path);
}

/** Whether that tool builds images in order to run or publish them. Others build what developers or jobs work in. */
export function isOfDeployer(path: string): boolean {
  return DEPLOYERS.test(path);
}

const DEPLOYERS =
  /(?:^|\/)(?:fly(?:\.[\w-]+)?\.toml|railway\.(?:json|toml)|(?:render|skaffold|heroku|azure|koyeb|serverless|template)(?:\.[\w-]+)?\.ya?ml|\.?goreleaser\.ya?ml|captain-definition|\.do\/(?:app|deploy\.template)\.ya?ml|copilot\/[^/]+\/manifest\.ya?ml|samconfig\.toml)$/;

const OTHERS =
  /(?:^|\/)(?:(?:okteto|devspace|werf|garden|score)(?:\.[\w-]+)?\.ya?ml|\.gitpod\.ya?ml|\.tekton\/[^/]+\.ya?ml|Tiltfile|Jenkinsfile|Vagrantfile|Procfile|Earthfile|Pulumi\.ya?ml|cloudbuild(?:[.-][\w-]+)?\.ya?ml|\.?mise\.toml|\.pre-commit-config\.yaml|(?:app|project)\.json|[\w-]+\.garden\.ya?ml)$/;

const TOOLS = new RegExp(`${DEPLOYERS.source}|${OTHERS.source}`);
