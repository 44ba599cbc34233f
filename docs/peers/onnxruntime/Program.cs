using Galaxy.Kernels;
using Galaxy.Peers;
using Microsoft.ML.OnnxRuntime;

// Inference beside ONNX Runtime. usage: [rounds] [network]...
Arguments arguments = Arguments.Parse(args);
Console.WriteLine($"{Processor.Describe()}, ONNX Runtime {OrtEnv.Instance().GetVersionString()}.");
Console.WriteLine($"Images a second: median (best) of {arguments.Rounds} rounds in turn.");
Console.WriteLine();
Console.WriteLine("| network | batch | threads | Galaxy | ONNX Runtime | ratio | probabilities differ by |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
foreach (string network in arguments.Networks)
    NetworkRegistry.Use(network, new InferenceRows(arguments.Rounds));
