using System.Collections.Immutable;
using Galaxy.Generators.Networks;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>The questions whose votes a training reads.</summary>
internal static class VoteQuestions
{
    /// <summary>
    /// The options of a training, whose pictures come with votes if its network learns them. The network of a model to start from learns votes if the
    /// model does and the data have some.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="source">The model to start from; null for none.</param>
    public static Result<TrainOptions> For(TrainOptions options, SourceChoice? source)
    {
        if (options.Spec is null && source is not null && options.From is { HasNetwork: false })
            return source.Network.Info.Votes is { } tree ? OfModel(options, tree.Questions) : Result.Ok(options);
        return
            from spec in options.Spec is { } kept
                ? SpecFile.Read(Path.Combine(options.Out!, RunFileNames.Record), kept)
                : NetworkChoice.Spec(options.Network)
            select spec.Votes is { } votes ? options with { Data = With(options.Data, Of(votes)) } : options;
    }

    private static Result<TrainOptions> OfModel(TrainOptions options, ImmutableArray<VoteQuestion> questions)
    {
        DataOptions voted = With(options.Data, questions);
        bool wantsClasses = options.Data is { Classes: ClassSource.Folders }
            || options.Data.Source is ImageSource.Catalog { Options: { LabelColumn: not null } or { Rule: not null } };
        return wantsClasses
            ? Result.Ok(options)
            : HasVotes(voted.Source).Match(
                has => Result.Ok(has ? options with { Data = voted } : options),
                problem => HasClasses(options.Data.Source) ? Result.Ok(options) : problem);
    }

    private static Result<bool> HasVotes(ImageSource source)
    {
        if (source is not ImageSource.Catalog)
            return Result.Ok(true);
        using SourceCatalog catalog = new(source);
        return catalog.Look().Map(found => found.Voted().Match(_ => true, _ => false));
    }

    private static bool HasClasses(ImageSource source)
    {
        using SourceCatalog catalog = new(source);
        return catalog.Look().Match(found => !found.Classes.IsEmpty, _ => false);
    }

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
