using Galaxy.Kernels.Contract;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Models;

/// <summary>Trained models as safetensors files: the weights under PyTorch's names and shapes, the rest as metadata.</summary>
public static class ModelFile
{
    private const string OtherNetwork = "Use a model of this network, or choose the model's network with --network";
    private const string Damaged = "Take the file from its source again, or train a new model";

    /// <summary>A model's file; equal models give equal bytes.</summary>
    public static byte[] ToBytes(Model model, NetworkInfo network) => SafetensorsWriter.Write(ModelMetadata.Of(model), Tensors(model, network));

    /// <summary>The same as a file of its run.</summary>
    internal static RunFile ToFile(this Model model, NetworkInfo network) => new(RunFileNames.Model, file => Write(file, model, network));

    /// <summary>Writes the same to a stream; no more than its largest tensor is held in memory meanwhile.</summary>
    internal static void Write(Stream file, Model model, NetworkInfo network) =>
        SafetensorsWriter.Write(file, ModelMetadata.Of(model), Tensors(model, network));

    /// <summary>The weights under PyTorch's names and in its shapes.</summary>
    internal static FloatTensor[] Tensors(Model model, NetworkInfo network) =>
        [.. network.Parameters.Select(parameter => new FloatTensor(parameter.Name, parameter.Shape,
            values => model.Weights.CopyTensor(parameter, values)))];

    /// <summary>Reads a model of a network, or says why it cannot.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="network">The network that will run it.</param>
    public static Result<Model> Read(byte[] file, string name, NetworkInfo network) =>
        from tensors in SafetensorsReader.Read(file, name)
        from complete in ModelMetadata.Check(tensors.Metadata, name)
        from same in ModelMetadata.Check(
            tensors.Metadata, network,
            difference => new Problem(name, $"it is not a model of {network.Name}: {OneLine.Of(difference)}", OtherNetwork))
        from model in Read(tensors, name, network)
        select model;

    /// <summary>The network that a file belongs to.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    internal static Result<StoredNetwork> Network(byte[] file, string name) =>
        from tensors in SafetensorsReader.Read(file, name)
        from complete in ModelMetadata.Check(tensors.Metadata, name)
        select new StoredNetwork(
            ModelMetadata.SpecOf(tensors.Metadata), tensors.Tensors.Sum(tensor => tensor.Shape.Aggregate(1L, (floats, size) => floats * size)));

    private static Result<Model> Read(SafetensorsFile file, string name, NetworkInfo network)
    {
        try
        {
            TensorTable tensors = TensorTable.Of(file,
                network.Parameters.Select(parameter => new TensorShape(parameter.Name, parameter.Shape)), FloatDecoding.Types);
            return Result.Ok(ModelMetadata.Read(file.Metadata, network,
                () => Weights.FromTensors(network, parameter => tensors.FiniteValues(parameter.Name, parameter.Kind))));
        }
        catch (MalformedFileException malformed)
        {
            return new Problem(name, $"it is not a complete model of {network.Name}: {OneLine.Of(malformed.Message)}", malformed.Remedy ?? Damaged);
        }
    }
}
