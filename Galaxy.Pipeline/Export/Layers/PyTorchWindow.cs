namespace Galaxy.Pipeline.Export.Layers;

/// <summary>A convolution in PyTorch.</summary>
internal static class PyTorchWindow
{
    /// <summary>Its constructor, without what is PyTorch's default.</summary>
    public static string Conv(SpecLayer layer, int filters, int groups) =>
        $"nn.Conv2d({layer.Input.Channels}, {filters}, {layer.Whole("kernel")}{Slides(layer)}{Unless(1, "groups", groups)})";

    /// <summary>The constructor of one whose filters are tied.</summary>
    public static string TiedConv(SpecLayer layer) =>
        $"TiedConv2d({layer.Input.Channels}, {layer.Whole("filters")}, {layer.Whole("kernel")}, {layer.Input.Orientations}{Slides(layer)})";

    /// <summary>A map with the orientations of its filters as a dimension of their own: [batch, filters, orientations, rows, columns].</summary>
    public static string Orientations(SpecLayer layer) => $"x.unflatten(1, ({layer.Input.Filters}, {layer.Input.Orientations}))";

    private static string Slides(SpecLayer layer) =>
        Unless(1, "stride", layer.Whole("stride")) + Unless(0, "padding", layer.Whole("padding"));

    private static string Unless(int usual, string name, int value) => value == usual ? "" : $", {name}={value}";
}
