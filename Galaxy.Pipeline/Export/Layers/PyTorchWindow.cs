namespace Galaxy.Pipeline.Export.Layers;

/// <summary>A convolution in PyTorch.</summary>
internal static class PyTorchWindow
{
    /// <summary>Its constructor, without what is PyTorch's default.</summary>
    public static string Conv(SpecLayer layer, int filters, int groups) =>
        $"nn.Conv2d({layer.Input.Channels}, {filters}, {layer.Whole("kernel")}"
        + Unless(1, "stride", layer.Whole("stride"))
        + Unless(0, "padding", layer.Whole("padding"))
        + Unless(1, "groups", groups) + ")";

    private static string Unless(int usual, string name, int value) => value == usual ? "" : $", {name}={value}";
}
