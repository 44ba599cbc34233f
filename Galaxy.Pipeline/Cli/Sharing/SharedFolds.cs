using System.Collections.Immutable;
using Galaxy.Kernels.Communication;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Training;
using Galaxy.Pipeline.Training.Folds;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>
/// A cross-validation whose folds are shared among ranks, in contiguous blocks. The first rank shows its own as they happen and then, in order, what the
/// others have shown to nobody.
/// </summary>
internal sealed class SharedFolds<TFold>(TrainingPlan plan, IFoldCodec<TFold> codec, Terminal terminal)
{
    private readonly Ranks _ranks = terminal.Ranks;

    /// <summary>The finished folds, in order, on all ranks.</summary>
    /// <param name="parts">The images of each fold.</param>
    /// <param name="run">Trains and tests a fold, and shows on a terminal how it goes.</param>
    public Result<ImmutableArray<TFold>> Run(ImmutableArray<Dataset> parts, Func<int, Split, Terminal, Result<TFold>> run)
    {
        Dictionary<int, FoldMessage> all = _ranks.Gather(FoldMessage.Write([.. Own(parts, run)]))
            .SelectMany(bytes => FoldMessage.Read(bytes))
            .ToDictionary(message => message.Number);
        if (all.Values.Any(message => message.Fold is Result<byte[]>.Failed))
            _ranks.EndTogether();
        return plan.CrossValidate(parts, (number, split) => Take(all[number], split));
    }

    /// <summary>This rank's folds, up to the first that fails.</summary>
    private IEnumerable<FoldMessage> Own(ImmutableArray<Dataset> parts, Func<int, Split, Terminal, Result<TFold>> run)
    {
        if (CrossValidation.Check(parts) is Result<Unit>.Failed)
            return [];
        RankBlock own = RankBlock.Own(_ranks, parts.Length);
        return parts.CrossValidate(plan.Data.Validation, plan.Settings.Seed)
            .Take(own.Range)
            .Select((split, index) => Run(own.First + index + 1, split, run))
            .TakeUntil(message => message.Fold is Result<byte[]>.Failed);
    }

    private FoldMessage Run(int number, Split split, Func<int, Split, Terminal, Result<TFold>> run)
    {
        using StringWriter output = new(), error = new();
        Terminal shown = _ranks.IsFirst ? terminal : terminal with { Output = output, Error = error };
        Result<byte[]> fold = run(number, split, shown).Map(Bytes);
        return new FoldMessage(number, $"{output}", $"{error}", fold);
    }

    private Result<TFold> Take(FoldMessage message, Split split)
    {
        terminal.Repeat(message.Output, message.Error);
        return message.Fold.Map(bytes =>
        {
            using MemoryReader reader = new(bytes);
            return codec.Read(reader, message.Number, split);
        });
    }

    private byte[] Bytes(TFold fold)
    {
        using MemoryWriter writer = new();
        codec.Write(writer, fold);
        return writer.ToArray();
    }
}
