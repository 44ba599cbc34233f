using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;
using Galaxy.Tests.Language;
using NetworkLayer = Galaxy.Generators.Layers.Layer;

namespace Galaxy.Tests.Reference;

/// <summary>Networks of random shapes for property tests: always valid, never costly.</summary>
internal static class RandomSpecs
{
    /// <summary>Multiply-adds forward that an image may cost, so that the reference stays quick.</summary>
    private const long MostProducts = 200_000;

    /// <summary>
    /// The next network: an image of 1 to 40 pixels a side, up to four convolutions and poolings (kernels 1 to 7, strides
    /// 1 to 3, paddings 0 to 3, up to 70 channels), activations anywhere, up to two dense layers before the last.
    /// </summary>
    public static NetworkSpec Next(Random random, string name = "Random")
    {
        while (true)
        {
            NetworkSpec spec = Draw(random, name);
            if (Products(spec) <= MostProducts && IsValid(spec))
                return spec;
        }
    }

    private static NetworkSpec Draw(Random random, string name)
    {
        InputSpec input = new(random.Next(1, 41), random.Next(1, 41), random.Next(1, 7));
        string[] classes = [.. Enumerable.Range(0, random.Next(2, 21)).Select(index => $"class {index}")];
        List<NetworkLayer> layers = [];
        for (int count = random.Next(5); count > 0; count--)
        {
            layers.Add(random.Next(3) == 0 ? Pool(random) : Conv(random));
            AddNorm(layers, random);
            AddActivation(layers, random);
            AddDropout(layers, random);
            AddSum(layers, input, random);
        }

        layers.Add(TestLayer.Of("flatten"));
        AddActivation(layers, random);
        for (int count = random.Next(3); count > 0; count--)
        {
            layers.Add(TestLayer.Of("dense", ("units", Channels(random))));
            AddNorm(layers, random);
            AddActivation(layers, random);
            AddDropout(layers, random);
        }

        layers.Add(TestLayer.Of("dense", ("units", classes.Length)));
        return new NetworkSpec(name, "network.json", input, classes.ToEquatableArray(), layers.ToEquatableArray());
    }

    private static NetworkLayer Conv(Random random) => TestLayer.Of(
        "conv2d", ("filters", Channels(random)), ("kernel", random.Next(1, 8)), ("stride", random.Next(1, 4)), ("padding", random.Next(4)));

    private static NetworkLayer Pool(Random random)
    {
        (int size, int stride) = (random.Next(1, 5), random.Next(1, 4));
        return random.Next(7) switch
        {
            0 => TestLayer.Of("globalAvgPool"),
            <= 3 => TestLayer.Of("avgPool2d", ("size", size), ("stride", stride)),
            _ => TestLayer.Of("maxPool2d", ("size", size), ("stride", stride)),
        };
    }

    /// <summary>Mostly few, at times up to 70, so that full and partial register tiles both occur.</summary>
    private static int Channels(Random random) => random.Next(3) == 0 ? random.Next(1, 71) : random.Next(1, 20);

    private static void AddActivation(List<NetworkLayer> layers, Random random)
    {
        NetworkLayer? activation = random.Next(4) switch
        {
            0 => null,
            1 => TestLayer.Of("leakyRelu", ("slope", random.Next(101) / 100m)),
            _ => TestLayer.Of("relu"),
        };
        if (activation is not null)
            layers.Add(activation);
    }

    private static void AddNorm(List<NetworkLayer> layers, Random random)
    {
        if (layers[^1].Source.Type.CanBeNormalized && random.Next(3) == 0)
            layers.Add(TestLayer.Of("batchNorm", ("momentum", random.Next(101) / 100m), ("epsilon", 0.1m)));
    }

    private static void AddDropout(List<NetworkLayer> layers, Random random)
    {
        if (random.Next(6) == 0)
            layers.Add(TestLayer.Of("dropout", ("rate", random.Next(80) / 100m)));
    }

    /// <summary>Adds any earlier layer whose output has the same shape.</summary>
    private static void AddSum(List<NetworkLayer> layers, InputSpec input, Random random)
    {
        MapShape shape = input.Shape;
        MapShape[] shapes = [.. layers.Select(layer => shape = layer.Output(shape))];
        int[] alike = [.. Enumerable.Range(0, layers.Count).Where(index => shapes[index] == shape)];
        if (random.Next(3) > 0)
            return;
        layers.Add(TestLayer.Of("add", ("from", LayerNumbering.Names(layers)[alike[random.Next(alike.Length)]])));
        AddActivation(layers, random);
    }

    private static bool IsValid(NetworkSpec spec) => SpecReader.Read(SpecText.Canonical(spec), spec.FileName).Spec is not null;

    private static long Products(NetworkSpec spec)
    {
        MapShape shape = spec.Input.Shape;
        long products = 0;
        foreach (NetworkLayer layer in spec.Layers)
        {
            MapShape output = layer.Output(shape);
            products += layer.Parameters(shape) * output.Height * output.Width;
            shape = output;
        }

        return products;
    }
}
