using Galaxy.Generators.CSharp;

namespace Galaxy.Generators.Layers;

/// <summary>Writes what a task does with each of a shard's samples.</summary>
internal static class ShardSamples
{
    /// <param name="body">Writes the work on the sample at <c>index</c> of the batch.</param>
    public static void ForEach(CodeWriter code, Action body)
    {
        code.Line("int end = BatchShard.Start(task + 1, step->Count);");
        code.Block("for (int index = BatchShard.Start(task, step->Count); index < end; index++)", body);
    }
}
