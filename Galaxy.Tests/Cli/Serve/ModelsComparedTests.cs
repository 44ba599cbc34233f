using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Serve.Learning;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The verdict names a winner only where chance does not explain the difference.</summary>
public sealed class ModelsComparedTests
{
    private const string More = "Label more pictures: one in five is held back to compare.";

    [Theory]
    [InlineData(0, 0, 0, 0, "Nobody can tell which model is better: there is no picture that neither has learned from. " + More)]
    [InlineData(0, 0, 1, 0,
        "1 picture that neither model has learned from is too few to tell which one is better: the new one got 1 right, the old one 0. " + More)]
    [InlineData(1, 0, 4, 0,
        "5 pictures that neither model has learned from are too few to tell which one is better: the new one got 5 right, the old one 1. " + More)]
    [InlineData(10, 0, 6, 0, "The new model is better: of 16 pictures that neither model has learned from, it got 16 right and the old one 10.")]
    [InlineData(10, 6, 0, 2, "The old model is better: of 18 pictures that neither model has learned from, it got 16 right and the new one 10.")]
    [InlineData(10, 2, 2, 0, "Of 14 pictures that neither model has learned from, both got 12 right.")]
    [InlineData(10, 0, 5, 0,
        "Nobody can tell which model is better: of 15 pictures that neither model has learned from, the new one got 15 right and "
        + "the old one 10, which may be chance.")]
    public void Verdict(int both, int onlyOld, int onlyNew, int none, string verdict)
    {
        ImmutableArray<bool> old = [.. Enumerable.Repeat(true, both + onlyOld), .. Enumerable.Repeat(false, onlyNew + none)];
        ImmutableArray<bool> learned =
        [
            .. Enumerable.Repeat(true, both), .. Enumerable.Repeat(false, onlyOld),
            .. Enumerable.Repeat(true, onlyNew), .. Enumerable.Repeat(false, none),
        ];
        Assert.Equal(verdict, ModelsCompared.Of(old, learned, []).Verdict);
    }
}
