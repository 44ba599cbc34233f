using Galaxy.Kernels;
using Galaxy.Peers;
using TorchSharp;

// Training and inference beside libtorch. usage: [rounds] [network]...
Arguments arguments = Arguments.Parse(args);
Console.WriteLine($"{Processor.Describe()}, libtorch {torch.__version__} through TorchSharp.");
Console.WriteLine($"Images a second: median (best) of {arguments.Rounds} rounds in turn.");
Console.WriteLine();
Console.WriteLine("| network | | batch | threads | Galaxy | libtorch | ratio | losses or probabilities differ by |");
Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|");
foreach (string network in arguments.Networks)
    NetworkRegistry.Use(network, new TorchRows(arguments.Rounds));
