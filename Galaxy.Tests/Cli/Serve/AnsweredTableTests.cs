using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Serve.Api;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Serving;
using Galaxy.Tests.Models;

namespace Galaxy.Tests.Cli.Serve;

/// <summary>The table of the page has the answers that it shows, also when models of other classes have given some of them.</summary>
public sealed class AnsweredTableTests
{
    [Fact]
    public void Models_of_other_classes_share_a_table()
    {
        using Named old = new(["edge-on", "spiral"]), learned = new(["ring", "spiral", "edge-on"]);
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

    private sealed class Named(ImmutableArray<string> classes) : IServedModel
    {
        public string Name => "named";

        public string Digest => string.Join('-', classes);

        public Model Model { get; } = TinyNetwork.Model() with { Classes = classes };

        public NetworkInfo Network => TinyNetwork.Info;

        public PredictionSets? Sets => null;

        public void Dispose() => Model.Weights.Dispose();

        public Task<Result<ClassifiedPicture>> Classify(PictureEntry picture, Showing showing, CancellationToken canceled, Action<PictureContent>? seen = null) =>
            throw new NotSupportedException();

        public Task<Result<ImmutableArray<PredictionRow>>> ClassifyTurns(PictureEntry picture, CancellationToken canceled) =>
            throw new NotSupportedException();

        public Task<Result<T>> Frame<T>(PictureEntry picture, Func<LabeledImage, T> shape, CancellationToken canceled) => throw new NotSupportedException();

        public Task<Result<Explanation>> Explain(Image image, ExplainedLayer layer, int? label, CancellationToken canceled) =>
            throw new NotSupportedException();
    }
}
