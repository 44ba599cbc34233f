using Galaxy.Kernels;

namespace Galaxy.Pipeline.Models;

/// <summary>Trained models as safetensors files.</summary>
public static class ModelFile
{
    /// <summary>A model's file; equal models give equal bytes.</summary>
    public static byte[] ToBytes(Model model, NetworkInfo network) => throw new NotSupportedException($"{model}{network}");

    /// <summary>Reads a model for a network, or says why it is none of that network's.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="network">The network that will run it.</param>
    public static Result<Model> Read(byte[] file, string name, NetworkInfo network) => throw new NotSupportedException($"{file}{name}{network}");
}
