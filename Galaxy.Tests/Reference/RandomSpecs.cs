using Galaxy.Generators.Spec;

namespace Galaxy.Tests.Reference;

/// <summary>Networks of random shapes for property tests: always valid, never costly.</summary>
internal static class RandomSpecs
{
    /// <summary>Multiply-adds forward that an image may cost, so that the reference stays quick.</summary>
    private const long MostProducts = 200_000;

    /// <summary>
    /// The next network: an image of 1 to 40 pixels a side, up to four convolutions and poolings (kernels 1 to 7, strides
    /// 1 to 3, paddings 0 to 3, up to 70 channels), relus anywhere, up to two dense layers before the last.
    /// </summary>
    public static NetworkSpec Next(Random random)
    {
        while (true)
        {
            NetworkSpec spec = Draw(random);
            if (Products(spec) <= MostProducts && IsValid(spec))
                return spec;
        }
    }

    private static NetworkSpec Draw(Random random)
    {
        InputSpec input = new(random.Next(1, 41), random.Next(1, 41), random.Next(1, 7));
        string[] classes = [.. Enumerable.Range(0, random.Next(2, 21)).Select(index => $"class {index}")];
        List<LayerSpec> layers = [];
        for (int count = random.Next(5); count > 0; count--)
        {
            layers.Add(random.Next(3) == 0 ? Pool(random) : Conv(random));
            AddRelu(layers, random);
        }

        layers.Add(new FlattenSpec(1));
        for (int count = random.Next(3); count > 0; count--)
        {
            layers.Add(new DenseSpec(1, Channels(random)));
            AddRelu(layers, random);
        }

        layers.Add(new DenseSpec(1, classes.Length));
        return new NetworkSpec("Random", "network.json", input, classes.ToEquatableArray(), layers.ToEquatableArray());
    }

    private static Conv2dSpec Conv(Random random) =>
        new(1, Channels(random), random.Next(1, 8), random.Next(1, 4), random.Next(4));

    private static MaxPool2dSpec Pool(Random random) => new(1, random.Next(1, 5), random.Next(1, 4));

    /// <summary>Mostly few, at times up to 70, so that full and partial register tiles both occur.</summary>
    private static int Channels(Random random) => random.Next(3) == 0 ? random.Next(1, 71) : random.Next(1, 20);

    private static void AddRelu(List<LayerSpec> layers, Random random)
    {
        if (random.Next(3) > 0)
            layers.Add(new ReluSpec(1));
    }

    private static bool IsValid(NetworkSpec spec) => SpecReader.Read(SpecText.Canonical(spec), spec.FileName).Spec is not null;

    private static long Products(NetworkSpec spec)
    {
        MapShape shape = new(spec.Input.Height, spec.Input.Width, spec.Input.Channels);
        long products = 0;
        foreach (LayerSpec layer in spec.Layers)
        {
            MapShape output = LayerShapes.Output(layer, shape);
            products += LayerShapes.Parameters(layer, shape) * output.Height * output.Width;
            shape = output;
        }

        return products;
    }
}
