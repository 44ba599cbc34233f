using System.Collections.Immutable;
using Galaxy.Kernels.Communication;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Training;
using TableColumns = Galaxy.Pipeline.PredictionTables.PredictionColumns;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>
/// Applies a model to pictures in portions: one is classified while the next is read, and no more are in memory. Several ranks share each portion,
/// in contiguous blocks, so that the answers are there in the pictures' order.
/// </summary>
internal sealed class PictureClassifier(Model model, PredictOptions options, Ranks ranks, CancellationToken interrupted)
{
    /// <summary>Pictures that a rank classifies at a time, while it reads as many.</summary>
    private const int Portion = 256;

    /// <summary>Whether any rank was interrupted, after the last answer.</summary>
    public bool IsInterrupted { get; private set; }

    /// <summary>Processes on this host that classify at the same time.</summary>
    public int OnHost { get; init; } = 1;

    private bool HasFeatures => options.HasFeatures || options.Table?.HasFeatures == true;

    /// <summary>The answers, in the pictures' order; fewer after an interruption. A model that computes no numbers is a problem.</summary>
    public IEnumerable<Result<PredictedPortion>> Classify<TNetwork>(IEnumerable<PictureEntry> pictures) where TNetwork : INetwork
    {
        using Workers workers = new(options.Threads) { OnHost = OnHost };
        using IEnumerator<(PictureEntry[], Result<LabeledImage>[])> portions = Read(pictures, TNetwork.Info.Input).ReadAhead().GetEnumerator();
        TableColumns columns = new(model.Classes) { Features = HasFeatures ? LastFeatures.Count(TNetwork.Info) : 0 };
        while (!ranks.Any(!portions.MoveNext()))
            yield return Complete(Rows<TNetwork>(portions.Current, workers), columns);
        IsInterrupted = ranks.AnyEnds(interrupted.IsCancellationRequested);
    }

    /// <summary>This rank's block of each portion.</summary>
    private IEnumerable<(PictureEntry[] Entries, Result<LabeledImage>[] Images)> Read(IEnumerable<PictureEntry> pictures, Shape input)
    {
        ImageLoader loader = new(Pictures.Decoder(input, model.Framing), options.Threads);
        return pictures.Chunk(Portion * ranks.Count)
            .TakeWhile(_ => !interrupted.IsCancellationRequested)
            .Select(portion => portion[RankBlock.Own(ranks, portion.Length).Range])
            .Select(block => loader.Load(block, progress: null, CancellationToken.None).Map(images => (block, images)))
            .Values();
    }

    private PredictedPortion Rows<TNetwork>((PictureEntry[] Entries, Result<LabeledImage>[] Images) block, Workers workers)
        where TNetwork : INetwork
    {
        Queue<PredictionRow> readable = new(Answers<TNetwork>([.. block.Images.Values()], workers));
        return new PredictedPortion(
            [
                .. block.Entries.Zip(block.Images, (entry, image) => image.Match(
                    _ => readable.Dequeue() with { Id = entry.Id },
                    problem => PredictionRow.Unreadable(entry.Id, entry.Name, problem))),
            ],
            [.. block.Images.Failures()]);
    }

    /// <summary>The portion of all ranks.</summary>
    private Result<PredictedPortion> Complete(PredictedPortion own, TableColumns columns)
    {
        PredictedPortion all = ranks.IsAlone
            ? own
            : PredictedPortion.Join([.. ranks.Gather(own.ToBytes()).Select(bytes => PredictedPortion.Read(bytes, columns))]);
        return all.Rows.All(row => row.Probabilities.All(float.IsFinite)) ? Result.Ok(all) : ModelProblem.Overflow;
    }

    private ImmutableArray<PredictionRow> Answers<TNetwork>(ImmutableArray<LabeledImage> images, Workers workers) where TNetwork : INetwork =>
        model.Predict<TNetwork>(new Dataset(model.Classes, images), workers, options.TestTimeAugmentation, withFeatures: HasFeatures)
            ?.Rows(options.Sets) ?? [];
}
