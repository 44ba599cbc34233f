using Galaxy.Pipeline.Export;

namespace Galaxy.Pipeline.Cli.Export;

/// <summary>The options of <c>galaxy export</c>; a file that is null is not written.</summary>
/// <param name="Onnx">The ONNX file.</param>
/// <param name="Input">What the ONNX file's graph takes.</param>
/// <param name="Safetensors">The model file.</param>
/// <param name="PyTorch">Whether a script for PyTorch is written beside the model file.</param>
/// <param name="Json">Whether the result is printed as JSON.</param>
internal sealed record ExportOptions(string? Onnx, OnnxInput Input, string? Safetensors, bool PyTorch, bool Json);
