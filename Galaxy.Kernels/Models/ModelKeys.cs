namespace Galaxy.Kernels.Models;

/// <summary>The keys of a model file's metadata.</summary>
internal static class ModelKeys
{
    /// <summary>PyTorch's convention, which its tools require: tensors have PyTorch's names and shapes.</summary>
    public const string Format = "format";

    public const string PyTorch = "pt";

    /// <summary>The version of this metadata.</summary>
    public const string Version = "galaxy";

    public const string ReadVersion = "1";

    public const string Network = "network";
    public const string Spec = "spec";
    public const string Classes = "classes";
    public const string Crop = "crop";

    /// <summary>The JSON of a crop that follows a picture's light.</summary>
    public const string AutoCrop = "\"auto\"";

    public const string Mean = "mean";
    public const string Deviation = "deviation";
    public const string Seed = "seed";
    public const string Images = "images";
    public const string Temperature = "temperature";
    /// <summary>SHA-256 of the model file that the training started from.</summary>
    public const string From = "from";

    public const string Data = "data";
}
