/** The shape of the popular NestJS starters: TypeORM, passport-jwt, class-validator, on Express. */

import "reflect-metadata";
import { ClassSerializerInterceptor, Module, ValidationPipe } from "@nestjs/common";
import { NestFactory, Reflector } from "@nestjs/core";
import { PassportModule } from "@nestjs/passport";
import { TypeOrmModule } from "@nestjs/typeorm";
import { JwtStrategy } from "./jwt.strategy.js";
import { Task } from "./task.entity.js";
import { TasksController } from "./tasks.controller.js";
import { TasksService } from "./tasks.service.js";

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: "postgres",
      url: process.env["DATABASE_URL"] ?? "",
      entities: [Task],
      poolSize: 10,
    }),
    TypeOrmModule.forFeature([Task]),
    PassportModule,
  ],
  controllers: [TasksController],
  providers: [TasksService, JwtStrategy],
})
class AppModule {}

const app = await NestFactory.create(AppModule, { cors: { origin: ["https://app.example"] } });
app.setGlobalPrefix("api/v1");
app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
app.useGlobalInterceptors(new ClassSerializerInterceptor(app.get(Reflector)));
await app.listen(Number(process.env["PORT"]), process.env["HOST"] ?? "127.0.0.1");
