using Galaxy.Generators.Language;
using Galaxy.Generators.Layers;
using Galaxy.Generators.Networks;

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
        List<LayerSpec> layers = [];
        for (int count = random.Next(5); count > 0; count--)
        {
            layers.Add(random.Next(3) == 0 ? Pool(random) : Conv(random));
            AddNorm(layers, random);
            AddActivation(layers, random);
            AddDropout(layers, random);
            AddSum(layers, input, random);
        }

        layers.Add(new FlattenSpec(1));
        AddActivation(layers, random);
        for (int count = random.Next(3); count > 0; count--)
        {
            layers.Add(new DenseSpec(1, Channels(random)));
            AddNorm(layers, random);
            AddActivation(layers, random);
            AddDropout(layers, random);
        }

        layers.Add(new DenseSpec(1, classes.Length));
        return new NetworkSpec(name, "network.json", input, classes.ToEquatableArray(), layers.ToEquatableArray());
    }

    private static Conv2dSpec Conv(Random random) =>
        new(1, Channels(random), random.Next(1, 8), random.Next(1, 4), random.Next(4));

    private static LayerSpec Pool(Random random)
    {
        (int size, int stride) = (random.Next(1, 5), random.Next(1, 4));
        return random.Next(7) switch
        {
            0 => new GlobalAvgPoolSpec(1),
            <= 3 => new AvgPool2dSpec(1, size, stride),
            _ => new MaxPool2dSpec(1, size, stride),
        };
    }

    /// <summary>Mostly few, at times up to 70, so that full and partial register tiles both occur.</summary>
    private static int Channels(Random random) => random.Next(3) == 0 ? random.Next(1, 71) : random.Next(1, 20);

    private static void AddActivation(List<LayerSpec> layers, Random random)
    {
        LayerSpec? activation = random.Next(4) switch
        {
            0 => null,
            1 => new LeakyReluSpec(1, random.Next(101) / 100m),
            _ => new ReluSpec(1),
        };
        if (activation is not null)
            layers.Add(activation);
    }

    private static void AddNorm(List<LayerSpec> layers, Random random)
    {
        if (layers[^1] is Conv2dSpec or DenseSpec && random.Next(3) == 0)
            layers.Add(new BatchNormSpec(1, random.Next(101) / 100m, 0.1m));
    }

    private static void AddDropout(List<LayerSpec> layers, Random random)
    {
        if (random.Next(6) == 0)
            layers.Add(new DropoutSpec(1, random.Next(80) / 100m));
    }

    /// <summary>Adds any earlier layer whose output has the same shape.</summary>
    private static void AddSum(List<LayerSpec> layers, InputSpec input, Random random)
    {
        MapShape shape = new(input.Height, input.Width, input.Channels);
        MapShape[] shapes = [.. layers.Select(layer => shape = LayerShapes.Output(layer, shape))];
        int[] alike = [.. Enumerable.Range(0, layers.Count).Where(index => shapes[index] == shape)];
        if (random.Next(3) > 0)
            return;
        layers.Add(new AddSpec(1, LayerKinds.Names(layers)[alike[random.Next(alike.Length)]]));
        AddActivation(layers, random);
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
