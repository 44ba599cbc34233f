using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Arrays;
using Galaxy.Pipeline.Catalogs.Numpy;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files.Numpy;

namespace Galaxy.Tests.Catalogs.Arrays;

public sealed class StackChoiceTests
{
    [Fact]
    public void Pictures_that_are_arrays_of_their_own_are_refused_with_the_remedy()
    {
        Problem problem = ProblemOf([.. Enumerable.Range(0, 12).Select(index => new Shaped($"s{index}", "|u1", 32, 32, 3))]);
        Assert.Contains("it has 12 arrays of a picture each, 's0' (32×32×3, uint8) and others like it", problem.What, StringComparison.Ordinal);
        Assert.Contains("Stack them into one array", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_that_is_named_as_one_is_taken()
    {
        ImmutableArray<StoredArray> arrays = [new Shaped("other", "|u1", 32, 32, 3), new Shaped("image", "|u1", 32, 32, 3)];
        Assert.Equal("image", ArrayFixture.Value(StackChoice.Of("x.npz", arrays, CatalogOptions.Pictures)).Name);
    }

    [Fact]
    public void List_of_what_is_not_used_ends_after_ten()
    {
        ImmutableArray<StoredArray> arrays = [.. Enumerable.Range(0, 14).Select(index => new Shaped($"x{index}", "|u1", 5, 32, 32, 3))];
        string[] unused = [.. StackChoice.Unused(arrays, arrays[0])];
        Assert.Equal(11, unused.Length);
        Assert.Equal("Not used either: 3 more arrays of pictures.", unused[^1]);
    }

    [Theory]
    [InlineData("|O", "its elements are Python objects, which are never loaded, since loading may run any code")]
    [InlineData("<M8[ns]", "its elements are times")]
    [InlineData("<c8", "its elements are complex numbers")]
    [InlineData("<u3", "its elements are of the type u3")]
    [InlineData("<u0", "its elements are records, or of a type that is not known")]
    public void Elements_that_are_not_read_are_named(string type, string words) => Assert.Equal(words, ProblemOf([new Shaped("", type, 5, 32, 32)]).What);

    private static Problem ProblemOf(ImmutableArray<StoredArray> arrays) =>
        Assert.IsType<Result<StoredArray>.Failed>(StackChoice.Of("x.npz", arrays, CatalogOptions.Pictures)).Problem;

    private sealed class Shaped : StoredArray
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Shaped(string name, string type, params long[] shape) =>
            (Name, Shape, Element) = (name, [.. shape], NpyElement.Of(NpyType.Of($"'descr': '{type}'")));

        public override Result<byte[]> Read(long row, long count) => throw new NotSupportedException();

        public override Result<string[]> ReadTexts() => throw new NotSupportedException();
    }
}
