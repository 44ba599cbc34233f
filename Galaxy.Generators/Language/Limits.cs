namespace Galaxy.Generators.Language;

/// <summary>The largest network that is supported: beyond these limits, memory or code would not fit.</summary>
internal static class Limits
{
    /// <summary>Characters of a file: far more than the largest network needs.</summary>
    public const int TextLength = 1 << 20;

    /// <summary>Mistakes of a file that are reported one by one.</summary>
    public const int Mistakes = 100;

    /// <summary>Rows or columns of an image, a pooling window, a stride or a border.</summary>
    public const int Side = 4096;

    /// <summary>Channels of an image.</summary>
    public const int Channels = 4096;

    /// <summary>Outputs of a layer with weights.</summary>
    public const int Outputs = 65_536;

    /// <summary>With a single class there is nothing to learn.</summary>
    public const int FewestClasses = 2;

    /// <summary>More than anyone can tell apart; a label has 16 bits.</summary>
    public const int Classes = 1000;

    /// <summary>Questions of a decision tree; with the most answers, they are as many as classes may be.</summary>
    public const int Questions = 50;

    /// <summary>Answers to a question.</summary>
    public const int Answers = 20;

    /// <summary>The last layer, which gives the logits.</summary>
    public const int FewestLayers = 1;

    /// <summary>Each layer becomes code of its own.</summary>
    public const int Layers = 256;

    /// <summary>Floats of a network's parameters in memory: 400 MB, and as much again for gradients and for each state of the optimizer.</summary>
    public const long ParameterFloats = 100_000_000;

    /// <summary>Floats of one image's feature maps in memory, borders included: 400 MB.</summary>
    public const long MapFloats = 100_000_000;

    /// <summary>Letters in a network's name: it becomes a file's name.</summary>
    public const int NameLength = 64;

    /// <summary>Letters in a class's name: it is a folder's name.</summary>
    public const int ClassNameLength = 100;
}
