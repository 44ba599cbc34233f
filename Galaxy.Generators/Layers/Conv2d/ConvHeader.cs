using Galaxy.Generators.CSharp;
using Galaxy.Generators.Language;
using Galaxy.Generators.Layers.MaxPool2d;
using Galaxy.Generators.Planning;

namespace Galaxy.Generators.Layers.Conv2d;

/// <summary>The file headers of a convolution.</summary>
internal static class ConvHeader
{
    public static IEnumerable<string> Forward(ConvStagePlan stage, Target target) =>
        Forward(stage, TileWords.Along(stage.Weights.Panels, stage.Rows.Width, target, "a row of outputs"));

    public static IEnumerable<string> PooledForward(ConvStagePlan stage, MaxPoolPlan pool, Target target)
    {
        int pixels = pool.Size * pool.Size;
        IEnumerable<string> tiles = stage.Weights.Panels.Select(panel => TileWords.List(
            PoolTiles.Cut(stage.Output.Width, pool, panel, target).Select(run => (run.Count, run.Rows * pixels)), panel.Width)
            + (panel.Count > 1 ? $", {panel.Count} times" : ""));
        return Forward(stage, $"Tiles along a row of pooled values, {pixels} pixels of each: {string.Join("; ", tiles)}.");
    }

    private static IEnumerable<string> Forward(ConvStagePlan stage, string tiles)
    {
        MapShape output = ConvOutput(stage);
        long rows = (long)output.Height * output.Width;
        string window = $"{stage.Conv.Kernel}·{stage.Input.Channels}·{stage.Conv.Kernel} = {stage.Weights.Rows}";
        return Layers(stage).Concat(
        [
            "",
            "im2col: output [M×N] = input [M×K] · weights [K×N] + bias, addressed and never stored,",
            $"M = {output.Height}·{output.Width} = {rows} pixels, N = {stage.Weights.Outputs} filters, "
            + $"K = {window} (row, channel, column of the window).",
            tiles,
            Cost(stage.Flops, stage.Input.Floats, stage.Weights.Floats, stage.Output.Floats),
        ]);
    }

    public static IEnumerable<string> WeightGradient(ConvStagePlan stage, Target target)
    {
        MapShape output = ConvOutput(stage);
        long pixels = (long)output.Height * output.Width;
        return Layers(stage).Concat(
        [
            "",
            "im2col: weight gradient [K×N] = inputᵀ [K×M] · output gradient [M×N], summed over a shard's samples,",
            $"K = {stage.Weights.Rows}, N = {stage.Weights.Outputs}, M = {pixels} pixels, {stage.WeightGradientRows} image rows at a time.",
            $"Tiles for each row of the window: {string.Join("; ", stage.Weights.Panels.Select(OfPanel))}.",
            Cost(stage.Flops, stage.Input.Floats, stage.ConvGradient.Floats, stage.Weights.Floats),
        ]);

        string OfPanel(PanelRun panel) => TileWords.OfPanel(panel, machine => Tiles(stage, panel, machine), target);
    }

    public static IEnumerable<string> InputGradient(ConvStagePlan stage, Target target)
    {
        return Layers(stage).Concat(
        [
            "",
            "im2col: input gradient [M×N] = output gradient [M×K] · flipped filters [K×N], addressed and never stored,",
            $"M = {stage.Input.Height}·{stage.Input.Width} pixels, N = {stage.Input.Channels} channels, "
            + $"K = {stage.Weights.Outputs} filters by the taps of the phase; {KernelFile.Count(stage.Phases.Count, "phase")}.",
            .. stage.Phases.Take(1).Select(phase =>
                TileWords.Along(phase.Panels, phase.Column.Length, target, stage.Phases.Count == 1 ? "a row" : "a row of the first phase")),
            Cost(stage.InputGradientFlops, stage.ConvGradient.Floats, stage.Weights.Floats, stage.InputGradient.Floats),
        ]);
    }

    public static IEnumerable<string> OutputGradient(ConvStagePlan stage) => Layers(stage).Concat(
    [
        "",
        stage.Pool is null
            ? "Backward through the activation, to the gradient of the convolution's own output; the bias gradient is its sum over the pixels."
            : "Backward through the activation, and through the pool to the position of each window's largest value: the gradient of the",
        .. stage.Pool is null ? Array.Empty<string>() : ["convolution's own output. The bias gradient is its sum over the pixels."],
        $"{KernelFile.Bytes(stage.OutputGradient.Floats, stage.Output.Floats, stage.ConvGradient.Floats)} bytes touched, per sample.",
    ]);

    private static IEnumerable<(int Count, int Rows)> Tiles(ConvStagePlan stage, PanelRun panel, Target machine) => WeightGradientTiles
        .Cut(stage.Conv.Kernel, stage.Input.Channels, panel.Width, machine)
        .SelectMany(block => block.Tiles.Select(tile => (block.Count, tile.Taps.Count)));

    /// <summary>The stage's layers, one line each.</summary>
    public static IEnumerable<string> Layers(StagePlan stage) => stage.Layers.Select(layer => $"  {layer}");

    private static MapShape ConvOutput(ConvStagePlan stage) =>
        new(stage.ConvGradient.Height, stage.ConvGradient.Width, stage.ConvGradient.Channels);

    /// <summary>What a kernel costs for one sample.</summary>
    public static string Cost(long flops, params int[] floats) =>
        $"{KernelFile.Number(flops)} FLOP, {KernelFile.Bytes(floats)} bytes touched, per sample.";
}
