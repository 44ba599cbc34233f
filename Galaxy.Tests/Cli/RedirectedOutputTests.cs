using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The program's own streams, redirected to a reader that closes early and to a full device.</summary>
public sealed class RedirectedOutputTests
{
    [FactNeeds(Need.Shell)]
    public void Reader_that_has_enough_is_no_error()
    {
        (int code, string output, string error) = GalaxyScript.Run("""{ "$@" describe --code conv1; echo "code $?" >&2; } | head -1""");
        Assert.Equal((0, "code 0"), (code, error.Trim()));
        Assert.Single(output.TrimEnd().Split('\n'));
    }

    [TheoryNeeds(Need.FullDevice)]
    [InlineData("""exec "$@" describe > /dev/full""", 1, "galaxy: standard output: cannot be written (")]
    [InlineData("""exec "$@" describe >&-""", 1, "galaxy: standard output: cannot be written (it is closed)")]
    [InlineData("""exec "$@" --help > /dev/full""", 1, "galaxy: standard output: cannot be written (")]
    [InlineData("""exec "$@" train --epochs 0 2> /dev/full""", 2, "")]
    [InlineData("""exec "$@" --help > /dev/full 2> /dev/full""", 1, "")]
    public void Full_device_never_aborts(string script, int exitCode, string told)
    {
        (int code, _, string error) = GalaxyScript.Run(script);
        Assert.Equal(exitCode, code);
        Assert.StartsWith(told, error, StringComparison.Ordinal);
        Assert.Equal(told.Length == 0 ? 0 : 1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
