using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Pipeline.Cli.Console;

namespace Galaxy.Pipeline.Cli.Describe;

/// <summary>What <c>galaxy describe</c> shows of a network that trains on batches of a given size.</summary>
internal sealed record NetworkDescription(NetworkInfo Network, int Batch, int Threads)
{
    /// <summary>Columns that the whole table takes; a narrower terminal gets it without line numbers and input shapes.</summary>
    private const int WideTable = 92;

    /// <summary>Bytes of one copy of the parameters, as the kernels hold them.</summary>
    private long ParameterBytes => (long)Network.ParameterFloats * sizeof(float);

    private long WorkspaceBytes => Network.Memory.Bytes(Batch, Threads);

    public void Show(Reporter reporter)
    {
        reporter.Say($"{Network.Name}: images of {Network.Input}, {Network.Classes.Length} classes: {string.Join(", ", Network.Classes)}");
        reporter.Write(LayerTable(reporter));
        reporter.Write(MemoryTable());
        reporter.Say($"The memory is for a batch of {Batch} on {Plural.Of(Threads, "thread")}; "
            + "it is planned before the program runs, and allocated once.");
        if (Network.SmallestBatch > 1)
            reporter.Say($"If one image is left over, an epoch's last batch has {Batch + 1}: batch norm of single values needs "
                + "two images or more.");
    }

    private IEnumerable<MemoryPart> MemoryParts => Network.Memory.Parts(Batch, Threads);

    private TextTable MemoryTable()
    {
        TextTable table = new("memory", ["KB each", "times", "MB"]);
        foreach (MemoryPart part in MemoryParts.Append(new MemoryPart("parameters; the same again for gradients and for each optimizer state",
            ParameterBytes, 1)))
            table.AddRow([part.Name, Quantity.Kilobytes(part.Bytes), $"{part.Times}", Quantity.Megabytes(part.Bytes * part.Times)]);
        return table.AddEmptyRow().AddRow(["total workspace and parameters", "", "", Quantity.Megabytes(WorkspaceBytes + ParameterBytes)]);
    }

    private TextTable LayerTable(Reporter reporter)
    {
        bool wide = reporter.Width >= WideTable;
        TextTable table = new("layer", [.. wide ? ["line", "in"] : Array.Empty<string>(), "out", "parameters", "MFLOP", "a step"]);
        foreach (LayerInfo layer in Network.Layers)
        {
            table.AddRow([
                $"{layer.Name}: {layer.Description}", .. wide ? [$"{layer.Line}", $"{layer.Input}"] : Array.Empty<string>(),
                $"{layer.Output}", Count(layer.Cost.Parameters), Flops(layer.Cost.ForwardFlops), Flops(layer.Cost.StepFlops)]);
        }

        return table.AddEmptyRow().AddRow([
            "total for one image", .. wide ? ["", $"{Network.Input}"] : Array.Empty<string>(),
            $"{Network.Classes.Length}", Count(Network.ParameterCount), Flops(Network.ForwardFlops), Flops(Network.StepFlops)]);
    }

    private static string Count(int count) => count == 0 ? "" : Quantity.Count(count);

    private static string Flops(long flops) => flops == 0 ? "" : Quantity.Megaflops(flops);
}
