namespace Galaxy.Tests.Harness;

/// <summary>Short words for layers that many tests have; any other is <see cref="Net.Layer"/>.</summary>
internal static class NetLayers
{
    public static Net Conv(this Net net, int filters, int kernel, int stride = 1, int padding = 0) =>
        net.Layer("conv2d", [("filters", filters), ("kernel", kernel), .. Unless("stride", stride, 1), .. Unless("padding", padding, 0)]);

    /// <summary>A convolution whose filters are tied under turns and mirrors.</summary>
    public static Net TiedConv(this Net net, int filters, int kernel, int stride = 1, int padding = 0) =>
        net.Layer("conv2d", [("filters", filters), ("kernel", kernel), .. Unless("stride", stride, 1), .. Unless("padding", padding, 0), ("symmetry", "d4")]);

    public static Net BatchNorm(this Net net, double momentum = 0.1, double epsilon = 1e-5) =>
        net.Layer("batchNorm", [.. Unless("momentum", momentum, 0.1), .. Unless("epsilon", epsilon, 1e-5)]);

    public static Net Relu(this Net net) => net.Layer("relu");

    public static Net LeakyRelu(this Net net, double slope = 0.01) => net.Layer("leakyRelu", Unless("slope", slope, 0.01));

    public static Net MaxPool(this Net net, int size, int? stride = null) => net.Layer("maxPool2d", [("size", size), .. Unless("stride", stride ?? size, size)]);

    public static Net AvgPool(this Net net, int size, int? stride = null) => net.Layer("avgPool2d", [("size", size), .. Unless("stride", stride ?? size, size)]);

    public static Net GlobalAvgPool(this Net net) => net.Layer("globalAvgPool");

    /// <summary>Adds the output of an earlier layer.</summary>
    public static Net Plus(this Net net, string from) => net.Layer("add", ("from", from));

    public static Net Dropout(this Net net, double rate) => net.Layer("dropout", ("rate", rate));

    public static Net Flatten(this Net net) => net.Layer("flatten");

    public static Net Dense(this Net net, int units) => net.Layer("dense", ("units", units));

    /// <summary>A field, unless it holds what it would hold anyway.</summary>
    private static (string Name, object Value)[] Unless<T>(string field, T value, T standard) where T : struct, IEquatable<T> =>
        value.Equals(standard) ? [] : [(field, value)];
}
