using System.Collections.Frozen;
using System.Collections.Immutable;
using Galaxy.Kernels.Threading;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>Compares a model with the one that it started from.</summary>
/// <param name="old">The model that was served.</param>
/// <param name="learned">The new one.</param>
/// <param name="terminal">The training's.</param>
internal sealed class ModelComparing(KnownModel old, KnownModel learned, Terminal terminal)
{
    /// <summary>On the test pictures of the new model's training from which the old one has not learned.</summary>
    /// <param name="command">The training.</param>
    public Result<ModelsCompared> Compare(LearningCommand command) =>
        from pictures in Load(command)
        let test = TestSelection.Of(learned.Model.Data, pictures.Dataset, TestedPart.Test).Images
        select Compare([.. test.Images.Where(image => !Learned.Contains(image.Key.Prefix))]) with
        {
            Unreadable = [.. pictures.Unreadable.Select(problem => Path.GetFileName(problem.Thing))],
        };

    /// <summary>Keys of all pictures that the old model, or one before it, has learned from.</summary>
    private FrozenSet<ulong> Learned { get; } = [.. old.Model.Data?.Learned ?? []];

    private Result<LoadedPictures> Load(LearningCommand command)
    {
        ImageSource.Catalog source = new(Path.Combine(command.Folder, command.Table))
        {
            Options = CatalogOptions.Labeled with { PictureFolder = Path.Combine(command.Folder, KeptPicture.Folder) },
        };
        using SourceCatalog catalog = new(source);
        return new ImageLoading(learned.Network.Info, learned.Model.Framing, learned.Model.Seed, command.Threads)
            .Load(new DataOptions(source, Sample: null, Test: 0, Validation: 0), catalog, terminal.Reporter(json: true), terminal);
    }

    private ModelsCompared Compare(ImmutableArray<LabeledImage> images)
    {
        using Workers workers = HostRanks.Workers(terminal, threads: 1);
        ImmutableArray<string> truth = [.. images.Select(image => learned.Model.Classes[image.Label])];
        return ModelsCompared.Of(Right(old, images, truth, workers), Right(learned, images, truth, workers), Notes(truth));
    }

    private static ImmutableArray<bool> Right(
        KnownModel model, ImmutableArray<LabeledImage> images, ImmutableArray<string> truth, Workers workers) =>
        [.. model.Network.Use(new ModelAnswers(model.Model, images, workers)).Zip(truth, (answer, name) => answer == name)];

    private static string Errors(int pictures, int classes) => $"the {Plural.Of(pictures, "picture")} of "
        + $"{(classes == 1 ? "this class" : "these classes")} {(pictures == 1 ? "counts as an error" : "count as errors")}";

    private IEnumerable<string> Notes(ImmutableArray<string> truth)
    {
        if (old.Model.Data is null)
            yield return "The old model does not say what it has learned from, so some of the pictures may be known to it.";
        string[] added = [.. learned.Model.Classes.Except(old.Model.Classes, StringComparer.Ordinal)];
        if (added.Length > 0)
        {
            yield return $"Only the new model knows {string.Join(", ", added)}: {Errors(truth.Count(added.Contains), added.Length)} of the old one.";
        }

        string[] lost = [.. old.Model.Classes.Except(learned.Model.Classes, StringComparer.Ordinal)];
        if (lost.Length > 0)
            yield return $"The new model no longer knows {string.Join(", ", lost)}: it has seen no picture of {(lost.Length == 1 ? "it" : "them")}.";
    }
}
