class Jianbao < Formula
  desc "Static site generator for Chinese bulletins"
  homepage "@REPOSITORY@"
  version "@VERSION@"
  license "Apache-2.0"

  on_macos do
    depends_on arch: :arm64
    url "@REPOSITORY@/releases/download/v@VERSION@/jianbao-@VERSION@-macos-arm64.tar.gz"
    sha256 "@SHA256-macos-arm64.tar.gz@"
  end

  on_linux do
    on_intel do
      url "@REPOSITORY@/releases/download/v@VERSION@/jianbao-@VERSION@-linux-x64.tar.gz"
      sha256 "@SHA256-linux-x64.tar.gz@"
    end
    on_arm do
      url "@REPOSITORY@/releases/download/v@VERSION@/jianbao-@VERSION@-linux-arm64.tar.gz"
      sha256 "@SHA256-linux-arm64.tar.gz@"
    end
  end

  def install
    libexec.install Dir["*"]
    # The launcher follows the link to where it lies, with its Java beside it.
    bin.install_symlink libexec/"jianbao"
  end

  test do
    system bin/"jianbao", "new", "site", "site", "--title", "Test", "--yes"
    system bin/"jianbao", "check", "--strict", "--content", "site/content"
  end
end
