using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Tests.Cli;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("--lr=0.01", "--lr=0.01")]
    [InlineData("runs/first", "runs/first")]
    [InlineData("", "''")]
    [InlineData("my galaxies", "'my galaxies'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(rm -r x); *", "'$(rm -r x); *'")]
    [InlineData("C:\\sky", "'C:\\sky'")]
    [InlineData("~/sky", "'~/sky'")]
    [InlineData("a\u001b[31m\nb", @"$'a\033[31m\012b'")]
    [InlineData("it's\\\u202e", @"$'it\'s\\\342\200\256'")]
    public void Argument_is_one_word_to_a_shell(string argument, string word) => Assert.Equal(word, ShellWord.Of(argument));
}
