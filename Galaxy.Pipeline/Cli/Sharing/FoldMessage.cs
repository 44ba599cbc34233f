using System.Collections.Immutable;

namespace Galaxy.Pipeline.Cli.Sharing;

/// <summary>What a rank tells the others of a fold that it has trained.</summary>
/// <param name="Number">The fold's number, from 1.</param>
/// <param name="Output">What it has written on standard output meanwhile.</param>
/// <param name="Error">The same on standard error.</param>
/// <param name="Fold">The finished fold as bytes, or why it is not finished.</param>
internal sealed record FoldMessage(int Number, string Output, string Error, Result<byte[]> Fold)
{
    /// <summary>Folds as bytes.</summary>
    public static byte[] Write(IReadOnlyCollection<FoldMessage> all)
    {
        using MemoryWriter writer = new();
        writer.Write(all.Count);
        foreach (FoldMessage message in all)
            message.Write(writer);
        return writer.ToArray();
    }

    /// <summary>The same folds.</summary>
    public static ImmutableArray<FoldMessage> Read(byte[] bytes)
    {
        using MemoryReader reader = new(bytes);
        return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => Read(reader))];
    }

    private static FoldMessage Read(BinaryReader reader) => new(
        reader.ReadInt32(), reader.ReadString(), reader.ReadString(),
        reader.ReadBoolean() ? Result.Ok(reader.ReadBytes(reader.ReadInt32())) : reader.ReadProblem());

    private void Write(BinaryWriter writer)
    {
        writer.Write(Number);
        writer.Write(Output);
        writer.Write(Error);
        writer.Write(Fold is Result<byte[]>.Ok);
        if (Fold is Result<byte[]>.Ok(var bytes))
        {
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
        else if (Fold is Result<byte[]>.Failed(var problem))
        {
            writer.Write(problem);
        }
    }
}
