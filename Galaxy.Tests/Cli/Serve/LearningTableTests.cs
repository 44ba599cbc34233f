using System.Collections.Immutable;
using Galaxy.Pipeline.Cli.Serve.Learning;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The table that a model learns from has each picture once.</summary>
public sealed class LearningTableTests
{
    /// <summary>A picture is its content: it may have been kept once as it was sent, and once as it was found in the training.</summary>
    [Fact]
    public void A_label_comes_before_the_class_of_the_training_whatever_the_file_is_called()
    {
        using TemporaryFolder folder = new();
        string table = Path.Combine(folder.Path, "learned-1.csv");
        ImmutableArray<LearningPicture> labeled = [new("a1.jpeg", "spiral"), new("b2.fits.gz", "edge-on")];
        ImmutableArray<LearningPicture> former = [new("a1.jpg", "edge-on"), new("b2.fits", "spiral"), new("c3.png", "spiral")];
        Assert.Equal(3, LearningTable.Write(table, labeled, former).Value());
        Assert.Equal(["file,label", "a1.jpeg,spiral", "b2.fits.gz,edge-on", "c3.png,spiral"], File.ReadAllLines(table));
    }
}
