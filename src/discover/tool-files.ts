/** Whether a file belongs to a tool that builds images, and that is not read otherwise. Its file may name a Dockerfile of any name. */
export function isOfTool(path: string): boolean {
  return TOOLS.test(path);
}

const TOOLS =
  /(?:^|\/)(?:fly(?:\.[\w-]+)?\.toml|railway\.(?:json|toml)|(?:render|skaffold|heroku|okteto|devspace|werf|azure|koyeb|garden|serverless|template|score)(?:\.[\w-]+)?\.ya?ml|\.?goreleaser\.ya?ml|\.gitpod\.ya?ml|captain-definition|\.do\/(?:app|deploy\.template)\.ya?ml|copilot\/[^/]+\/manifest\.ya?ml|\.tekton\/[^/]+\.ya?ml|Tiltfile|Jenkinsfile|Vagrantfile|Procfile|Earthfile|Pulumi\.ya?ml|cloudbuild(?:[.-][\w-]+)?\.ya?ml|\.?mise\.toml|\.pre-commit-config\.yaml|(?:app|project)\.json|samconfig\.toml|[\w-]+\.garden\.ya?ml)$/;
