using Galaxy.Generators.Language;

namespace Galaxy.Tests.Language;

/// <summary>Which known name a mistyped one stands for.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] _known = ["kernel", "stride", "padding", "batchNorm", "add", "addition"];

    [Theory]
    [InlineData("kernl", "kernel")]
    [InlineData("krenel", "kernel")]
    [InlineData("KERNEL", "kernel")]
    [InlineData("krenle", "kernel")]
    [InlineData("pa", null)]
    [InlineData("pad", "padding")]
    [InlineData("--p", null)]
    [InlineData("bat", "batchNorm")]
    [InlineData("dad", "add")]
    [InlineData("addit", "addition")]
    [InlineData("strxxx", null)]
    [InlineData("", null)]
    public void Nearest_name_or_none(string name, string? nearest) => Assert.Equal(nearest, Nearest(_known, name));

    [Fact]
    public void Shortest_name_with_a_beginning_is_meant() => Assert.Equal("convolution", Nearest(["convolution2d", "convolution"], "conv"));

    [Fact]
    public void Nothing_is_near_when_nothing_is_known() => Assert.Null(Nearest([], "kernel"));

    [Fact]
    public void Very_long_names_are_not_compared()
    {
        string forty = new('a', 40);
        Assert.Equal(forty, Nearest([forty], forty));
        Assert.Null(Nearest([forty], $"{forty}a"));
    }

    private static string? Nearest(string[] known, string name)
    {
        string remedy = Words.KnownNames(name, known);
        return remedy.StartsWith("Perhaps you mean '", StringComparison.Ordinal) ? remedy.Split('\'')[1] : null;
    }
}
