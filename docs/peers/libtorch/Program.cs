using Galaxy.Kernels;
using Galaxy.Peers;
using TorchSharp;

// Training and inference beside libtorch. usage: [--processor-time] [rounds] [network]...
Arguments arguments = Arguments.Parse(args);
Console.WriteLine($"{Processor.Describe()}, libtorch {torch.__version__} through TorchSharp.");
Console.WriteLine(arguments.Caption);
Console.WriteLine();
Console.WriteLine("| network | | batch | threads | Galaxy | libtorch | ratio | losses or probabilities differ by |");
Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|");
foreach (string network in arguments.Networks)
    NetworkRegistry.Use(network, new TorchRows(arguments));
