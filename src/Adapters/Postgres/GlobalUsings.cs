global using HrSaas.Domain.Kernel;
