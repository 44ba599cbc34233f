using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Models;
using Galaxy.Kernels.Networks;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Kernels;

/// <summary>What users of the package have: train, save, load, predict.</summary>
public sealed class NetworkModelTests
{
    private const int Images = 20;

    [Fact]
    public void Saved_and_loaded_model_has_the_same_bits_and_the_program_reads_it()
    {
        using NetworkModel<Galaxy32> model = Trained(threads: 2);
        byte[] file = Bytes(model);
        using NetworkModel<Galaxy32> loaded = NetworkModel<Galaxy32>.Load(file, threads: 1);

        Assert.Equal(file, Bytes(loaded));
        Assert.Equal(Predictions(model), Predictions(loaded));
        Model read = Assert.IsType<Result<Model>.Ok>(ModelFile.Read(file, "model", Galaxy32.Info)).Value;
        Assert.Equal(model.Mean.AsEnumerable(), read.Standardization.Mean);
        read.Weights.Dispose();
    }

    [Fact]
    public void Training_has_the_same_bits_at_any_number_of_threads()
    {
        using NetworkModel<Galaxy32> one = Trained(threads: 1), three = Trained(threads: 3);

        Assert.Equal(Bytes(one), Bytes(three));
    }

    [Fact]
    public void Training_learns_and_reports_its_epochs()
    {
        using NetworkModel<Galaxy32> model = new(seed: 3, threads: 2);
        IReadOnlyList<BatchLoss> epochs = model.Train(Pixels(), Labels(), new TrainingOptions { Epochs = 12, BatchSize = 10 });

        Assert.Equal(12, epochs.Count);
        Assert.All(epochs, epoch => Assert.Equal(Images, epoch.Count));
        Assert.True(epochs[^1].Mean < epochs[0].Mean);
        Assert.Equal(1, model.Accuracy(Pixels(), Labels()));
    }

    [Fact]
    public void Probabilities_add_up_to_1_and_standardization_is_that_of_the_images()
    {
        using NetworkModel<Galaxy32> model = Trained(threads: 2);
        int classes = NetworkModel<Galaxy32>.Classes.Length;

        Assert.All(Predictions(model).Chunk(classes), row => Assert.Equal(1, row.Sum(), 1e-5));
        Assert.All(model.Mean, mean => Assert.InRange(mean, 0.3f, 0.7f));
        Assert.All(model.Deviation, deviation => Assert.InRange(deviation, 0.1f, 0.5f));
    }

    [Fact]
    public void File_that_is_no_model_of_the_network_is_refused()
    {
        using NetworkModel<Galaxy32> model = Trained(threads: 1);
        byte[] file = Bytes(model);

        Assert.Throws<InvalidDataException>(() => NetworkModel<Galaxy32>.Load(file.AsMemory(0, file.Length - 1)));
        Assert.Throws<InvalidDataException>(() => NetworkModel<GalaxyNet>.Load(file));
        Assert.Throws<InvalidDataException>(() => NetworkModel<Galaxy32>.Load(ReadOnlyMemory<byte>.Empty));
    }

    [Fact]
    public void Lengths_and_labels_that_do_not_fit_are_refused()
    {
        using NetworkModel<Galaxy32> model = new(threads: 1);
        float[] image = new float[NetworkModel<Galaxy32>.Input.Count];
        Optimizer optimizer = new Optimizer.Sgd(0.1, 0);

        Assert.ThrowsAny<ArgumentException>(() => model.Predict(image, new float[1]));
        Assert.ThrowsAny<ArgumentException>(() => model.Predict(image.AsSpan(1), new float[5]));
        Assert.ThrowsAny<ArgumentException>(() => model.Step(image, [5], optimizer));
        Assert.ThrowsAny<ArgumentException>(() => model.Train(image, [0, 1]));
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        using NetworkModel<Galaxy32> model = new(threads: 1);
        float[] image = new float[NetworkModel<Galaxy32>.Input.Count];

        Assert.Contains("3071 values are not", Refused(() => model.Predict(image.AsSpan(1), new float[5])), StringComparison.Ordinal);
        Assert.Contains("There is no image.", Refused(() => model.Train([], [])), StringComparison.Ordinal);
        Assert.Contains("2 labels for 1 images", Refused(() => model.Train(image, [0, 1])), StringComparison.Ordinal);
        Assert.Contains("Label 5 of image 0", Refused(() => model.Train(image, [5])), StringComparison.Ordinal);
        Assert.Contains("BatchSize", Refused(() => model.Train(image, [0], new TrainingOptions { BatchSize = 0 })), StringComparison.Ordinal);
        Assert.Contains("Epochs", Refused(() => model.Train(image, [0], new TrainingOptions { Epochs = -1 })), StringComparison.Ordinal);
        image[7] = float.NaN;
        Assert.Contains("not a finite number", Refused(() => model.Train(image, [0])), StringComparison.Ordinal);
        Assert.All(model.Mean, mean => Assert.Equal(0, mean));

        static string Refused(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
    }

    [Fact]
    public void Disposed_model_is_refused()
    {
        NetworkModel<Galaxy32> model = Trained(threads: 2);
        model.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Predictions(model));
        Assert.Throws<ObjectDisposedException>(() => Bytes(model));
        Assert.Throws<ObjectDisposedException>(() => model.Step(Pixels(), Labels(), new Optimizer.Sgd(0.1, 0)));
    }

    [Theory]
    [InlineData("deviation", "[0.5,0,0.5]")]
    [InlineData("deviation", "[0.5,-1,0.5]")]
    [InlineData("crop", "0")]
    [InlineData("crop", "\"automatic\"")]
    [InlineData("seed", "-1")]
    [InlineData("temperature", """{"value":0,"turned":false}""")]
    [InlineData("temperature", """{"value":1e999,"turned":true}""")]
    public void File_with_unusable_settings_is_refused(string key, string value)
    {
        using NetworkModel<Galaxy32> model = Trained(threads: 1);

        Assert.Throws<InvalidDataException>(() => NetworkModel<Galaxy32>.Load(Changed(Bytes(model), (key, value))));
    }

    [Fact]
    public void Model_says_how_its_pictures_are_framed()
    {
        using NetworkModel<Galaxy32> model = Trained(threads: 1);
        using NetworkModel<Galaxy32> middle = NetworkModel<Galaxy32>.Load(Changed(Bytes(model), ("crop", "212")));
        using NetworkModel<Galaxy32> light = NetworkModel<Galaxy32>.Load(Changed(Bytes(model), ("crop", "\"auto\"")));

        Assert.Equal(((int?)null, false), (model.Crop, model.IsFramedByLight));
        Assert.Equal((212, false), (middle.Crop, middle.IsFramedByLight));
        Assert.Equal(((int?)null, true), (light.Crop, light.IsFramedByLight));
        Assert.Equal("\"auto\"", SafetensorsParser.Read(Bytes(light)).Metadata["crop"]);
    }

    [Fact]
    public void Model_that_has_learned_again_does_not_say_what_the_old_one_was_trained_on()
    {
        using NetworkModel<Galaxy32> model = Trained(threads: 1);
        string images = SafetensorsParser.Read(Bytes(model)).Metadata["images"];
        using NetworkModel<Galaxy32> loaded = NetworkModel<Galaxy32>.Load(Changed(
            Bytes(model), ("images", """{"test":0.2,"validation":0.05,"sample":40,"mix":"flat"}"""), ("temperature", """{"value":2,"turned":false}""")));
        loaded.Train(Pixels(), Labels(), new TrainingOptions { Epochs = 1 });
        IReadOnlyDictionary<string, string> metadata = SafetensorsParser.Read(Bytes(loaded)).Metadata;

        Assert.Equal(images, metadata["images"]);
        Assert.Equal("7", metadata["seed"]);
        Assert.DoesNotContain("temperature", metadata.Keys);
    }

    [Fact]
    public void Loaded_model_learns_from_the_seed_of_its_file()
    {
        using NetworkModel<Galaxy32> model = new(seed: 7, threads: 1);
        model.FitStandardization(Pixels());
        using NetworkModel<Galaxy32> loaded = NetworkModel<Galaxy32>.Load(Bytes(model), threads: 1);
        TrainingOptions options = new() { Epochs = 1, BatchSize = 8 };
        model.Train(Pixels(), Labels(), options);
        loaded.Train(Pixels(), Labels(), options);

        Assert.Equal(Bytes(model), Bytes(loaded));
    }

    /// <summary>A model that learns nothing has the same loss in every epoch, but for the images that do not fill a last batch.</summary>
    [Fact]
    public void Another_call_has_another_order()
    {
        using NetworkModel<Galaxy32> model = new(seed: 7, threads: 1);
        TrainingOptions options = new() { Epochs = 1, BatchSize = 8, Optimizer = new Optimizer.Sgd(0, 0) };

        Assert.NotEqual(model.Train(Pixels(), Labels(), options)[0].Mean, model.Train(Pixels(), Labels(), options)[0].Mean);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(-1, 8)]
    public void Options_out_of_range_are_refused(int epochs, int batchSize)
    {
        using NetworkModel<Galaxy32> model = new(threads: 1);

        Assert.Throws<ArgumentOutOfRangeException>(
            () => model.Train(Pixels(), Labels(), new TrainingOptions { Epochs = epochs, BatchSize = batchSize }));
    }

    private static NetworkModel<Galaxy32> Trained(int threads)
    {
        NetworkModel<Galaxy32> model = new(seed: 7, threads);
        model.Train(Pixels(), Labels(), new TrainingOptions { Epochs = 2, BatchSize = 8, Schedule = done => 1 - done });
        return model;
    }

    /// <summary>The same file with other metadata.</summary>
    private static byte[] Changed(byte[] bytes, params IEnumerable<(string Key, string Value)> metadata)
    {
        SafetensorsFile file = SafetensorsParser.Read(bytes);
        using MemoryStream changed = new();
        SafetensorsWriter.Write(
            changed,
            file.Metadata.SetItems(metadata.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))),
            [.. file.Tensors.Select(tensor => new FloatTensor(
                tensor.Name, tensor.Shape, values => FloatDecoding.Decode(file.BytesOf(tensor), tensor).CopyTo(values)))]);
        return changed.ToArray();
    }

    private static float[] Predictions(NetworkModel<Galaxy32> model)
    {
        float[] probabilities = new float[Images * NetworkModel<Galaxy32>.Classes.Length];
        model.Predict(Pixels(), probabilities);
        return probabilities;
    }

    private static byte[] Bytes(NetworkModel<Galaxy32> model)
    {
        using MemoryStream file = new();
        model.Save(file);
        return file.ToArray();
    }

    /// <summary>Noise.</summary>
    private static float[] Pixels()
    {
        RandomStream random = new(5);
        float[] pixels = new float[Images * NetworkModel<Galaxy32>.Input.Count];
        foreach (ref float pixel in pixels.AsSpan())
            pixel = random.NextSingle();
        return pixels;
    }

    private static ushort[] Labels() => [.. Enumerable.Range(0, Images).Select(image => (ushort)(image % 5))];
}
