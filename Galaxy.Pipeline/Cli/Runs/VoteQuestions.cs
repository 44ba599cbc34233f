using System.Collections.Immutable;
using Galaxy.Generators.Networks;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The questions whose votes a training reads.</summary>
internal static class VoteQuestions
{
    /// <summary>The options of a training, whose pictures come with votes if its network learns them.</summary>
    public static Result<TrainOptions> For(TrainOptions options) =>
        from spec in options.Spec is { } kept
            ? SpecFile.Read(Path.Combine(options.Out!, RunFileNames.Record), kept)
            : NetworkChoice.Spec(options.Network)
        select spec.Votes is { } votes ? options with { Data = With(options.Data, Of(votes)) } : options;

    /// <summary>The same pictures with their votes.</summary>
    public static DataOptions With(DataOptions data, ImmutableArray<VoteQuestion> questions) => data with
    {
        Source = With(data.Source, questions),
        Classes = ClassSource.Network,
    };

    /// <inheritdoc cref="With(DataOptions, ImmutableArray{VoteQuestion})"/>
    public static ImageSource With(ImageSource source, ImmutableArray<VoteQuestion> questions) =>
        source is ImageSource.Catalog catalog ? catalog with { Options = catalog.Options with { Votes = questions } } : source;

    /// <summary>The questions of a network, as it will know them.</summary>
    public static ImmutableArray<VoteQuestion> Of(VoteSpec votes) =>
        [.. votes.Questions.Select(question => new VoteQuestion(question.Name, [.. question.Answers], question.First, question.After?.Output ?? -1))];
}
