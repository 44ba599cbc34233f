using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Memory;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Optimizers;
using Galaxy.Kernels.Runtime;
using Galaxy.Kernels.Safetensors;
using Galaxy.Kernels.Threading;

namespace Galaxy.Kernels.Models;

/// <summary>
/// A network with its weights: it learns from labeled images, and predicts. Images are [H, W, C] values, one image after another; the model
/// standardizes them. Values have any range, but the program <c>galaxy</c> reads only models of values from 0 to 1. Results have the same bits
/// at any number of threads. Use a model from one thread at a time.
/// </summary>
/// <typeparam name="TNetwork">The network, generated from its JSON file.</typeparam>
public sealed partial class NetworkModel<TNetwork> : IDisposable where TNetwork : INetwork
{
    /// <summary>Images that are classified at a time.</summary>
    private const int PredictionBatch = 64;

    private readonly FloatMemory _parameters = new(TNetwork.Info.ParameterFloats);
    private readonly Workers _workers;
    private ModelSettings _settings;
    private BatchMemory? _batch;
    private LearningMemory? _learning;
    private bool _isStandardized;
    private int _epochs;

    /// <summary>A model with random weights.</summary>
    /// <param name="seed">Decides the weights, the order of the images and what dropout drops.</param>
    /// <param name="threads">Threads to use, at least 1; null for all of the machine's processors.</param>
    /// <exception cref="NotSupportedException">The network learns votes.</exception>
    public NetworkModel(ulong seed = 0, int? threads = null) : this(ModelSettings.Of(TNetwork.Info, seed), threads) =>
        Initialization.Fill(TNetwork.Info, seed, _parameters.Span);

    private NetworkModel(ModelSettings settings, int? threads)
    {
        if (TNetwork.Info.Votes is not null)
            throw new NotSupportedException($"{TNetwork.Info.Name} learns votes; a NetworkModel learns classes. Train it with galaxy train.");
        (_settings, _workers) = (settings, new Workers(threads ?? Environment.ProcessorCount));
    }

    /// <summary>The class names; a label is an index into them.</summary>
    public static ImmutableArray<string> Classes => TNetwork.Info.Classes;

    /// <summary>The shape of an image.</summary>
    public static Shape Input => TNetwork.Info.Input;

    /// <summary>
    /// Side in pixels of the middle square that was kept of pictures before scaling them to the input; null for whole pictures, or if
    /// <see cref="IsFramedByLight"/>.
    /// </summary>
    public int? Crop => _settings.Crop;

    /// <summary>Whether pictures were cropped to the square that a galaxy fills by its light, as <c>galaxy train --crop auto</c> does.</summary>
    public bool IsFramedByLight => _settings.IsFramedByLight;

    /// <summary>Mean of each channel, which is subtracted from images.</summary>
    public ImmutableArray<float> Mean => _settings.Mean;

    /// <summary>Standard deviation of each channel, by which images are then divided.</summary>
    public ImmutableArray<float> Deviation => _settings.Deviation;

    /// <summary>A model from its file, which this class or <c>galaxy train</c> has written. If it learns again, then from the file's seed.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="threads">Threads to use, at least 1; null for all of the machine's processors.</param>
    /// <exception cref="InvalidDataException">It is not a complete model of this network.</exception>
    /// <exception cref="NotSupportedException">The network learns votes.</exception>
    public static NetworkModel<TNetwork> Load(ReadOnlyMemory<byte> file, int? threads = null)
    {
        try
        {
            SafetensorsFile read = SafetensorsParser.Read(file);
            ModelSettings settings = ModelSettings.Read(read.Metadata, TNetwork.Info);
            TensorTable tensors = TensorTable.Of(read,
                TNetwork.Info.Parameters.Select(parameter => new TensorShape(parameter.Name, parameter.Shape)), FloatDecoding.Types);
            float[][] values = [.. TNetwork.Info.Parameters.Select(parameter => tensors.FiniteValues(parameter.Name, parameter.Kind))];
            NetworkModel<TNetwork> model = new(settings, threads) { _isStandardized = true };
            foreach ((ParameterInfo parameter, float[] tensor) in TNetwork.Info.Parameters.Zip(values))
                parameter.CopyIn(tensor, model._parameters.Span);
            return model;
        }
        catch (MalformedFileException malformed)
        {
            throw new InvalidDataException($"The file is not a model of {TNetwork.Info.Name}: {malformed.Message}.", malformed);
        }
    }

    /// <summary>
    /// Writes the model as safetensors: the weights under PyTorch's names and shapes, the rest as metadata. Equal models give equal bytes.
    /// </summary>
    /// <param name="file">Receives the file; may be one that cannot seek.</param>
    public void Save(Stream file)
    {
        ThrowIfDisposed();
        SafetensorsWriter.Write(file, _settings.ToMetadata(),
            [.. TNetwork.Info.Parameters.Select(parameter => new FloatTensor(
                parameter.Name, parameter.Shape, tensor => parameter.CopyOut(_parameters.Span, tensor)))]);
    }

    /// <summary>The probability of every class for every image.</summary>
    /// <param name="images">[images, H, W, C].</param>
    /// <param name="probabilities">Receives [images, classes]; each row adds up to 1.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public void Predict(ReadOnlySpan<float> images, Span<float> probabilities)
    {
        (int pixels, int classes) = (Input.Count, Classes.Length);
        ThrowIfDisposed();
        CheckWhole(images);
        if (probabilities.Length != images.Length / pixels * classes)
        {
            throw new ArgumentException(
                $"There are {probabilities.Length} probabilities for {images.Length / pixels} images of {classes} classes.", nameof(probabilities));
        }

        for (int first = 0; first < images.Length / pixels; first += PredictionBatch)
        {
            int count = Math.Min(PredictionBatch, images.Length / pixels - first);
            BatchMemory batch = Batch(count);
            Span<float> rows = probabilities.Slice(first * classes, count * classes);
            NetworkRunner.Forward<TNetwork>(batch.Workspace, _parameters, Standardized(batch, images.Slice(first * pixels, count * pixels)), rows);
            for (int row = 0; row < count; row++)
                ToProbabilities(rows.Slice(row * classes, classes));
        }
    }

    /// <summary>Frees memory and ends threads.</summary>
    public void Dispose()
    {
        _batch?.Dispose();
        _learning?.Dispose();
        _parameters.Dispose();
        _workers.Dispose();
    }

    private void ToProbabilities(Span<float> logits)
    {
        Probabilities.Softmax(logits);
        if (_settings.Temperature is { } temperature)
            Probabilities.Scale(logits, temperature);
    }

    private ReadOnlySpan<float> Standardized(BatchMemory batch, ReadOnlySpan<float> images) => batch.Standardize(images, Mean, Deviation);

    /// <summary>Memory for so many images; what is there is reused.</summary>
    private BatchMemory Batch(int count)
    {
        if (_batch?.Workspace.Capacity >= count)
            return _batch;
        _batch?.Dispose();
        _batch = null;
        return _batch = new BatchMemory(TNetwork.Info, count, _workers);
    }

    /// <summary>The kernels check nothing: they would read and write memory that is free already.</summary>
    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_parameters.IsClosed, this);
}
