using Galaxy.Pipeline.Cli;

using Interrupt interrupt = new();
return (int)GalaxyProgram.Run(args, Terminal.OfProcess(interrupt.Token));
