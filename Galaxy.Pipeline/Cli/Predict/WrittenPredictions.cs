using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Cli.Inputs;
using Galaxy.Pipeline.Cli.Runs;
using Galaxy.Pipeline.Cli.Sharing;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Models;
using Galaxy.Pipeline.PredictionTables;
using Galaxy.Pipeline.Reports;
using Galaxy.Pipeline.Training;

namespace Galaxy.Pipeline.Cli.Predict;

/// <summary>Writes predictions to a table.</summary>
internal sealed class WrittenPredictions(Model model, PredictOptions options, TableOptions output, Terminal terminal)
{
    /// <summary>Instead of the rows that a table has, if it is complete.</summary>
    private const long Complete = -1;

    private readonly Reporter _reporter = terminal.Reporter(json: true);
    private readonly Provenance _provenance = BuildEnvironment.Of(terminal);
    private readonly Shard _shard = output.Shard.Shard;
    private readonly TableFile _table = output.File.PartOf(output.Shard.Shard);

    public Result<ExitCode> Make<TNetwork>(PictureSource given, PictureClassifier classifier) where TNetwork : INetwork
    {
        PictureSource found = _shard.Count > 1 ? given.Collected() : given;
        if (found != given && terminal.Interrupted.IsCancellationRequested)
            return SkippedPictures.Interrupted(0, null);
        return terminal.Ranks.IsFirst ? Write<TNetwork>(found, classifier) : Share<TNetwork>(found, classifier);
    }

    /// <summary>Answers a rank's share of the pictures, for the first rank to write.</summary>
    private Result<ExitCode> Share<TNetwork>(PictureSource found, PictureClassifier classifier) where TNetwork : INetwork =>
        from rows in terminal.Ranks.FromFirst(Result.Ok(0L))
        from answered in rows == Complete
            ? Result.Done
            : Problems.Check(classifier.Classify<TNetwork>(Block(found).Skip((int)rows)).Failures().Take(1))
        select ExitCode.Success;

    private Result<ExitCode> Write<TNetwork>(PictureSource found, PictureClassifier classifier) where TNetwork : INetwork
    {
        using Lifetime lifetime = new();
        using IEnumerator<PictureEntry> pictures = Block(found).GetEnumerator();
        TableOrigin origin = Origin(TNetwork.Info, found);
        Result<PartialTable?> begun = output.Append && File.Exists(_table.Path) && !File.Exists(_table.Journal)
            ? Confirm(origin, found).Map(PartialTable? (_) => null)
            : Begin(origin, found, pictures, lifetime);
        return
            from rows in terminal.Ranks.FromFirst(begun.Map(partial => partial?.Rows ?? Complete))
            from partial in begun
            from code in partial is null ? Result.Ok(ExitCode.Success) : Fill<TNetwork>(partial, pictures, Length(found), classifier)
            select code;
    }

    /// <summary>Opens the table and moves on behind the pictures whose rows are there.</summary>
    private Result<PartialTable?> Begin(TableOrigin origin, PictureSource found, IEnumerator<PictureEntry> pictures, Lifetime lifetime) =>
        from free in output.Append ? _table.CheckFolder() : _table.CheckNew("add --append, which leaves it alone if it is complete")
        from unlisted in options.Sets is null ? Result.Done : _table.CheckNewList()
        from partial in PartialTable.Open(_table, origin).Map(lifetime.Keep)
        let told = Tell(found)
        from skipped in partial.Skip(pictures)
        select partial;

    /// <summary>Pictures of the shard; null if that is not known.</summary>
    private long? Length(PictureSource found) => found.Count is { } count ? _shard.Length(count) : null;

    private IEnumerable<PictureEntry> Block(PictureSource found) =>
        found.Count is { } count ? found.Block(_shard.First(count), _shard.Length(count)) : found.Pictures;

    private TableOrigin Origin(NetworkInfo network, PictureSource found) => new(
        _provenance.Program, network.Name, output.Model, model.Classes, options.TestTimeAugmentation, _shard)
    {
        TellsUnlike = model.Familiarity is not null,
        Promise = options.Sets?.Level,
        Features = output.HasFeatures ? LastFeatures.Count(network) : 0,
        Catalog = _shard.Count > 1 ? Sum(found) : null,
    };

    private Result<ExitCode> Fill<TNetwork>(PartialTable partial, IEnumerator<PictureEntry> pictures, long? length, PictureClassifier classifier)
        where TNetwork : INetwork =>
        from all in _reporter.Track("Predicting", "images", length, progress =>
            Append(partial, classifier.Classify<TNetwork>(Rest(pictures)), progress))
        from reached in Reached(partial, length, classifier)
        from sidecar in partial.Publish(_provenance.CommandLine)
        from asked in Ask(sidecar)
        from code in Close(sidecar)
        select code;

    /// <summary>What a model that computes no numbers has begun is not worth going on with.</summary>
    private static Result<Unit> Append(PartialTable partial, IEnumerable<Result<PredictedPortion>> portions, IProgress<long> progress)
    {
        foreach (Result<PredictedPortion> portion in portions)
        {
            Result<Unit> added = portion.MapProblem(overflow => Discard(partial, overflow)).Bind(answered => partial.Append(answered.Rows));
            if (added is Result<Unit>.Failed)
                return added;
            progress.Report(partial.Rows);
        }

        return Result.Done;
    }

    private static Problem Discard(PartialTable partial, Problem problem)
    {
        partial.Discard();
        return problem;
    }

    private static Result<Unit> Reached(PartialTable partial, long? length, PictureClassifier classifier) =>
        classifier.IsInterrupted && partial.Rows != length
            ? SkippedPictures.Interrupted(partial.Rows, length, "; the same command with --append goes on")
            : Result.Done;

    private Result<ExitCode> Close(Sidecar sidecar)
    {
        _reporter.Say($"Written: {_table.Path}, {Quantity.Count(sidecar.Rows)} rows");
        if (sidecar.Rows > 0 && sidecar.Unreadable == sidecar.Rows)
            return new Problem(_table.Path,
                $"none of its {Quantity.Count(sidecar.Rows)} pictures can be read (the first, "
                    + $"{sidecar.UnreadablePictures[0].File}: {sidecar.UnreadablePictures[0].Problem})",
                "Check the pictures, delete the table and predict again");
        if (sidecar.Unreadable > 0)
            _reporter.Warn($"{Quantity.Count(sidecar.Unreadable)} of {Quantity.Count(sidecar.Rows)} pictures cannot be read; "
                + $"their rows in {_table.Path} say why.");
        return Result.Ok(ExitCode.Success);
    }

    /// <summary>Writes the list of pictures to ask a person about, if there are sets.</summary>
    private Result<Unit> Ask(Sidecar sidecar)
    {
        if (options.Sets is null)
            return Result.Done;
        AskList list = new(AskList.MostInFile);
        return
            from read in _table.Read(sidecar.Origin.Columns, rows =>
            {
                foreach (PredictionRow row in rows)
                    list.Add(row);
                return Result.Done;
            })
            from written in AtomicFile.Write(_table.Ask, Encoding.UTF8.GetBytes(list.ToCsv(model.Classes)))
            select Tell(list);
    }

    private Unit Tell(AskList list)
    {
        _reporter.Warn($"{Quantity.Count(list.Asked)} of {Quantity.Count(list.Pictures)} pictures are for a person to answer: {_table.Ask} lists "
            + (list.Asked > AskList.MostInFile
                ? $"the {Quantity.Count(AskList.MostInFile)} most informative."
                : "them, the most informative first."));
        return default;
    }

    /// <summary>
    /// Nothing is to be done for a table that is complete, if it is the one that this run would make; a kill behind it may have left out its list.
    /// </summary>
    private Result<ExitCode> Confirm(TableOrigin origin, PictureSource found) => Sidecar.Read(_table.Path).Bind(sidecar =>
    {
        string? difference = sidecar.Origin.DifferenceOf(origin)
            ?? (sidecar.Catalog == (origin.Catalog ?? Sum(found)) ? null : "from another catalog");
        if (difference is not null)
            return new Problem(_table.Path, $"it is complete, but this run would make it {difference}", "Choose another name");
        _reporter.Say($"Already complete: {_table.Path}, {Quantity.Count(sidecar.Rows)} rows");
        return (File.Exists(_table.Ask) ? Result.Done : Ask(sidecar)).Map(_ => ExitCode.Success);
    });

    private Unit Tell(PictureSource found)
    {
        if (_shard.Count == 1)
            return default;
        (long pictures, long length) = (found.Count ?? 0, Length(found) ?? 0);
        long first = _shard.First(pictures);
        _reporter.Warn(
            $"{output.Shard.Reason} makes this shard {_shard}: "
            + (length == 0 ? "none" : $"pictures {Quantity.Count(first + 1)} to {Quantity.Count(first + length)}")
            + $" of {Quantity.Count(pictures)} go to {_table.Path}.");
        return default;
    }

    private static CatalogSum Sum(PictureSource found) => CatalogSum.Of(found.Pictures.Select(picture => (picture.Id, picture.Name)));

    private static IEnumerable<PictureEntry> Rest(IEnumerator<PictureEntry> pictures)
    {
        while (pictures.MoveNext())
            yield return pictures.Current;
    }
}
