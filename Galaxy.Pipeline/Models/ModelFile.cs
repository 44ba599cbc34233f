using System.Buffers.Binary;
using Galaxy.Kernels;

namespace Galaxy.Pipeline.Models;

/// <summary>Trained models as safetensors files: the weights under PyTorch's names and shapes, the rest as metadata.</summary>
public static class ModelFile
{
    private const string OtherNetwork = "Use a model of this network, or choose the model's network with --network";

    /// <summary>A model's file; equal models give equal bytes.</summary>
    public static byte[] ToBytes(Model model, NetworkInfo network) => SafetensorsWriter.Write(
        ModelMetadata.Of(model),
        [.. network.Parameters.Select(parameter => new FloatTensor(parameter.Name, parameter.Shape, values => model.Weights.CopyTensor(parameter, values)))]);

    /// <summary>Reads a model for a network, or says why it is none of that network's.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="network">The network that will run it.</param>
    public static Result<Model> Read(byte[] file, string name, NetworkInfo network) =>
        SafetensorsReader.Read(file, name).Bind(tensors => Read(tensors, name, network));

    /// <summary>The name of the network that a file says it is of.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Result<string> NetworkName(byte[] file, string name) => SafetensorsReader.Read(file, name).Bind(tensors =>
        ModelMetadata.NetworkName(tensors.Metadata) is { } network
            ? Result.Ok(OneLine.Of(network))
            : new Problem(name, "it does not say which network it is of", "Give the model.safetensors of a run folder"));

    private static Result<Model> Read(SafetensorsFile file, string name, NetworkInfo network)
    {
        if (ModelMetadata.Difference(file.Metadata, network) is { } difference)
            return new Problem(name, $"it is no model of {network.Name}: {OneLine.Of(difference)}", OtherNetwork);
        try
        {
            CheckTensors(file, network);
            return Result.Ok(ModelMetadata.Read(file.Metadata, network, () => Weights.FromTensors(network, parameter => Values(file, parameter))));
        }
        catch (MalformedFileException malformed)
        {
            return new Problem(name, $"it is no whole model of {network.Name}: {malformed.Message}", "Take the file from its source again, or train a new model");
        }
    }

    /// <summary>Every parameter once, of its own shape, and nothing else; checked before memory is taken for any.</summary>
    private static void CheckTensors(SafetensorsFile file, NetworkInfo network)
    {
        Dictionary<string, TensorEntry> byName = file.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        foreach (ParameterInfo parameter in network.Parameters)
        {
            if (!byName.Remove(parameter.Name, out TensorEntry? tensor))
                throw new MalformedFileException($"tensor '{parameter.Name}' is missing");
            if (!string.Equals(tensor.Type, ElementType.Float32, StringComparison.Ordinal))
                throw new MalformedFileException($"tensor '{tensor.Name}' has dtype {tensor.Type} where {ElementType.Float32} is read");
            if (!tensor.Shape.SequenceEqual(parameter.Shape))
                throw new MalformedFileException($"tensor '{tensor.Name}' has shape [{string.Join(", ", tensor.Shape)}] where [{string.Join(", ", parameter.Shape)}] belongs");
        }

        if (byName.Keys.FirstOrDefault() is { } unknown)
            throw new MalformedFileException($"tensor '{unknown}' is none of the network's");
    }

    private static float[] Values(SafetensorsFile file, ParameterInfo parameter)
    {
        TensorEntry tensor = file.Tensors.Single(tensor => string.Equals(tensor.Name, parameter.Name, StringComparison.Ordinal));
        ReadOnlySpan<byte> bytes = file.BytesOf(tensor);
        float[] values = new float[parameter.Count];
        for (int index = 0; index < values.Length; index++)
            values[index] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(index * sizeof(float))..]);
        return values.All(float.IsFinite)
            ? values
            : throw new MalformedFileException($"tensor '{tensor.Name}' holds NaN or infinity");
    }
}
