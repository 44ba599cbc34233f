namespace Galaxy.Pipeline.Export;

/// <summary>What an ONNX file takes.</summary>
internal enum OnnxInput
{
    /// <summary>Red, green and blue from 0 to 255: [batch, 3, height, width]. The graph standardizes them.</summary>
    Colors,

    /// <summary>What the network itself takes, standardized: [batch, channels, height, width].</summary>
    Standardized,
}
