using Galaxy.Pipeline.Cli.Serve.Api;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Tests.Serving;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The table of the page has the answers that it shows, also when models of other classes have given some of them.</summary>
public sealed class AnsweredTableTests
{
    [Fact]
    public void Models_of_other_classes_share_a_table()
    {
        using TinyServedModel old = new(["edge-on", "spiral"]), learned = new(["ring", "spiral", "edge-on"]);
        AnsweredTable table = new(
        [
            (new PredictionRow("1", "1.jpg") { Probabilities = [0.25f, 0.75f] }, old),
            (new PredictionRow("2", "2.jpg") { Probabilities = [0.5f, 0.125f, 0.375f] }, learned),
        ]);

        Assert.Equal(["edge-on-spiral", "ring-spiral-edge-on"], table.Models.Select(model => model.Digest));
        Assert.Equal(
            ["file,class,probability,edge-on,spiral,ring,note", "1.jpg,spiral,0.75,0.25,0.75,0,", "2.jpg,ring,0.5,0.375,0.125,0.5,"],
            $"{table}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
