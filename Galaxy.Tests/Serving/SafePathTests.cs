using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Serving;

/// <summary>A client's name chooses a file within a folder, and nothing else.</summary>
public sealed class SafePathTests
{
    [Theory]
    [InlineData("one.jpg", "one.jpg")]
    [InlineData("spiral/one.jpg", "spiral/one.jpg")]
    [InlineData("spiral\\one.jpg", "spiral/one.jpg")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("../../x.png", "x.png")]
    [InlineData("a/./b/../c.png", "a/b/c.png")]
    [InlineData("C:\\windows\\x.png", "C_/windows/x.png")]
    [InlineData("\\\\server\\share\\x.png", "server/share/x.png")]
    [InlineData("", "unnamed")]
    [InlineData("..", "unnamed")]
    [InlineData(". /.. /x", "x")]
    [InlineData("a\0b\nc\u202e.png", "a_b_c_.png")]
    [InlineData("nul.png", "_nul.png")]
    [InlineData("x. . .", "x")]
    [InlineData("stream.png:hidden", "stream.png_hidden")]
    public void Names_become_parts_of_a_folder(string name, string path) => Assert.Equal(path, SafePath.Of(name));

    [Fact]
    public void A_long_name_keeps_its_ending_and_a_deep_one_its_end()
    {
        Assert.Equal($"{new string('a', 112)}.fits.gz", SafePath.Of($"{new string('a', 500)}.fits.gz"));
        Assert.Equal(16, SafePath.Of($"{string.Concat(Enumerable.Repeat("a/", 100))}x.png").Split('/').Length);
    }

    [Fact]
    public void Whatever_the_name_the_path_stays_in_its_folder()
    {
        using TemporaryFolder folder = new();
        Random random = new(1);
        for (int round = 0; round < 2000; round++)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => random.GetItems(["..", ".", "/", "\\", "a", "\0", "~", " ", ":", "é"], 1)[0]));
            string path = Path.GetFullPath(Path.Combine(folder.Path, SafePath.Of(name)));
            Assert.StartsWith(folder.Path + Path.DirectorySeparatorChar, path, StringComparison.Ordinal);
        }
    }
}
