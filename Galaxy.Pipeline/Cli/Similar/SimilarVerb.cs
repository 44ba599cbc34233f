using System.Collections.Immutable;
using System.Text;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Predict;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Doubt;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Reports.Html;
using Galaxy.Pipeline.Reports.Json;

namespace Galaxy.Pipeline.Cli.Similar;

/// <summary>Finds the pictures that a network finds most like one. No more than a portion of pictures and the best so far are in memory.</summary>
internal sealed class SimilarVerb(Model model, SimilarOptions options, Terminal terminal) : INetworkUser<Result<ExitCode>>
{
    private readonly Reporter _reporter = terminal.Reporter(options.Json);

    public Result<ExitCode> Use<TNetwork>() where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        PictureClassifier classifier = new(model, Predicting, Ranks.Alone, terminal.Interrupted);
        return
            from free in OwnOutput.Page(options.Page)
            from one in PictureFiles.Find([options.Picture]).Map(lifetime.Keep)
            from alone in one.Files is [_] ? Result.Done : new Problem(options.Picture, $"it is {Plural.Of(one.Files.Count, "picture")}", "Name one")
            from query in Query<TNetwork>(classifier, one.Files[0])
            from found in PictureFiles.Find([options.Place], options.Catalog).Map(lifetime.Keep)
            let unreadable = new List<Problem>()
            from nearest in _reporter.Track("Comparing", "images", found.Files.Count, progress =>
                Nearest<TNetwork>(classifier, found, query, unreadable, progress))
            from some in nearest.IsEmpty ? Nothing(found, unreadable) : Result.Done
            from images in Images<TNetwork>([one.Files[0], .. nearest.Select(near => found.Files[near.Index])])
            let content = Content(images, query, nearest)
            from page in AtomicFile.Write(options.Page, Encoding.UTF8.GetBytes(SimilarHtml.Of(content)))
            from code in Close(content, found, unreadable)
            select code;
    }

    private PredictOptions Predicting => new([], PredictionFormat.Table, options.Threads, options.TestTimeAugmentation) { HasFeatures = true };

    private static Result<PredictionRow> Query<TNetwork>(PictureClassifier classifier, PictureEntry picture) where TNetwork : INetwork =>
        from portion in classifier.Classify<TNetwork>([picture]).FirstOrDefault() ?? Interruption.NothingSaved
        from readable in Problems.Check(portion.Unreadable)
        select portion.Rows[0];

    /// <summary>The most similar first, unless an interruption left out some. The picture itself, wherever it lies, is none of them.</summary>
    private Result<ImmutableArray<Neighbor>> Nearest<TNetwork>(
        PictureClassifier classifier, PictureFiles found, PredictionRow query, List<Problem> unreadable, IProgress<long> progress)
            where TNetwork : INetwork
    {
        NearestNeighbors nearest = new(query.Features, options.Count);
        int index = 0;
        return Problems.Check(classifier.Classify<TNetwork>(found.Files).Select(portion => portion.Map(answered =>
        {
            unreadable.AddRange(answered.Unreadable);
            foreach (PredictionRow row in answered.Rows)
            {
                if (row.Content is { } content && content != query.Content)
                    nearest.Add(index, content, row.Features.AsSpan());
                index++;
            }

            progress.Report(index);
            return default(Unit);
        })).Failures().Take(1)).Bind(_ => index < found.Files.Count
            ? SkippedPictures.Interrupted(index, found.Files.Count, "; no page was written")
            : Result.Ok(nearest.Sorted));
    }

    /// <summary>Why there is nothing to show: no page replaces an earlier one.</summary>
    private Result<Unit> Nothing(PictureFiles found, List<Problem> unreadable) => unreadable.Count > 0
        ? Problems.Check([.. unreadable.Distinct().Folded(), .. found.Refused])
        : new Problem(options.Place, "it has no picture but the one to compare with", "Give pictures to find similar ones among");

    private Result<ImmutableArray<LabeledImage>> Images<TNetwork>(ImmutableArray<PictureEntry> pictures) where TNetwork : INetwork
    {
        ImageLoader loader = new(Pictures.Decoder(TNetwork.Info.Input, model.Framing), options.Threads);
        return pictures.Select(loader.Load).All();
    }

    private static SimilarContent Content(ImmutableArray<LabeledImage> images, PredictionRow query, ImmutableArray<Neighbor> nearest) => new(
        new SimilarPicture(images[0], Similarity: 1, query.Note),
        [.. images.Skip(1).Zip(nearest, (image, near) => new SimilarPicture(image, near.Similarity, Note: null))]);

    private Result<ExitCode> Close(SimilarContent content, PictureFiles found, List<Problem> unreadable)
    {
        if (options.Json)
        {
            terminal.WriteJson(SimilarDocument.Of(content, options.Page));
        }
        else
        {
            TextTable table = new("picture", ["similarity"]);
            foreach (SimilarPicture picture in content.Nearest)
                table.AddRow(picture.Image.Name, Quantity.Score(picture.Similarity));
            _reporter.Write(table);
            if (content.Picture.Note is { } note)
                _reporter.Warn($"{content.Picture.Image.Name}: {note}");
            _reporter.Say($"Saved: {options.Page}");
        }

        return SkippedPictures.Check(found.Files.Count - unreadable.Count, unreadable, found.Files.Count).With(found.Refused);
    }
}
