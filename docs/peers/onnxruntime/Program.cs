using Galaxy.Kernels;
using Galaxy.Peers;
using Microsoft.ML.OnnxRuntime;

// Inference beside ONNX Runtime. usage: [--processor-time] [rounds] [network]...
Arguments arguments = Arguments.Parse(args);
Console.WriteLine($"{Processor.Describe()}, ONNX Runtime {OrtEnv.Instance().GetVersionString()}.");
Console.WriteLine(arguments.Caption);
Console.WriteLine();
Console.WriteLine("| network | batch | threads | Galaxy | ONNX Runtime | ratio | probabilities differ by |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
foreach (string network in arguments.Networks)
    NetworkRegistry.Use(network, new InferenceRows(arguments));
