# Homebrew's formula. A release fills in the version and the checksum of its archive, and has the result as hullcheck.rb.
class Hullcheck < Formula
  include Language::Node::Shebang

  desc "Finds security problems in all files that build or start containers"
  homepage "https://github.com/hullcheck/hullcheck"
  url "https://github.com/hullcheck/hullcheck/releases/download/v@VERSION@/hullcheck-v@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "node"

  def install
    libexec.install Dir["dist/cli/*"]
    rewrite_shebang detected_node_shebang, libexec/"index.js"
    bin.install_symlink libexec/"index.js" => "hullcheck"
    generate_completions_from_executable(bin/"hullcheck", "completion")
  end

  test do
    (testpath/"compose.yaml").write <<~YAML
      services:
        app:
          image: registry.example.com/app
          privileged: true
    YAML
    assert_match "privileged", shell_output("#{bin}/hullcheck scan", 1)
  end
end
